using System.Reflection;
using Npgsql;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>The tables of a grid in PostgreSQL, and the statements over them that Orleans's providers look up there.</summary>
internal static class PostgresSchema
{
    private const int Version = 1;

    /// <summary>Any number does, as long as every host of every version uses the same.</summary>
    private const long Lock = 0x666F6375736E6574;

    /// <summary>Makes what is missing; hosts that start together do it one after the other.</summary>
    /// <exception cref="ClusterException">The database cannot be reached, or the user may not create tables.</exception>
    public static async Task EnsureAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            if (await FoundAsync(connection, cancellationToken) >= Version)
            {
                return;
            }

            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await DoAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
            if (await FoundAsync(connection, cancellationToken) < Version)
            {
                await DoAsync(connection, Script(), cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ClusterException("PostgreSQL", $"this user may not create the grid's tables ({refusal.MessageText}); have their owner run 'focusnetgrid serve --initialise-database' once", refusal);
        }
        catch (NpgsqlException failure)
        {
            throw new ClusterException("PostgreSQL", $"{Explain(failure)}; mend the connection string or the database, and start again", failure);
        }
    }

    private static string Explain(NpgsqlException failure) =>
        failure.InnerException is { } cause && failure is not PostgresException ? $"{failure.Message.TrimEnd('.')} ({cause.Message.TrimEnd('.')})" : failure.Message.TrimEnd('.');

    private static async Task<int> FoundAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass('grid_schema') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return 0;
        }

        await using var version = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM grid_schema", connection);
        return (int)(await version.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        // Statements to be stored contain parameters, which a command must not take for its own.
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Script()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("postgres.sql")!);
        return reader.ReadToEnd();
    }
}
