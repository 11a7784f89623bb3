using FocusNetGrid.Cluster.Tests.Backends;
using FocusNetGrid.Silo.Hosting;
using Npgsql;

namespace FocusNetGrid.Cluster.Tests;

public sealed class PostgresSchemaTests
{
    private const int Writers = 8;

    [Fact]
    public async Task Hosts_that_start_together_make_the_tables_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await PostgresServer.StartAsync(folder);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => PostgresSchema.EnsureAsync(server.ConnectionString, TestContext.Current.CancellationToken)));

        (await ScalarAsync(server, "SELECT count(*) FROM grid_schema")).ShouldBe(1L);
    }

    [Fact]
    public async Task Of_writers_that_read_the_same_state_one_gets_to_write()
    {
        using var folder = new TemporaryFolder();
        await using var server = await PostgresServer.StartAsync(folder);
        await PostgresSchema.EnsureAsync(server.ConnectionString, TestContext.Current.CancellationToken);

        var first = await WriteTogetherAsync(server, version: null);
        var second = await WriteTogetherAsync(server, version: 1);

        // A refused writer is answered with the version that it gave.
        first.Order().ShouldBe([.. Enumerable.Repeat(0, Writers - 1), 1]);
        second.Order().ShouldBe([.. Enumerable.Repeat(1, Writers - 1), 2]);
    }

    private static Task<int[]> WriteTogetherAsync(IBackend server, int? version) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(server, version, (byte)writer)));

    private static async Task<int> WriteAsync(IBackend server, int? version, byte payload)
    {
        var sql = (string)(await ScalarAsync(server, "SELECT querytext FROM orleansquery WHERE querykey = 'WriteToStorageKey'"))!;
        var answer = await ScalarAsync(
            server,
            sql,
            new("ServiceId", "grid"),
            new("GrainTypeString", "trial"),
            new("GrainIdN0", 7L),
            new("GrainIdN1", 7L),
            new("GrainIdExtensionString", "0123"),
            new("GrainStateVersion", NpgsqlTypes.NpgsqlDbType.Integer) { Value = version ?? (object)DBNull.Value },
            new("PayloadBinary", new[] { payload }));
        return answer as int? ?? 0;
    }

    private static async Task<object?> ScalarAsync(IBackend server, string sql, params NpgsqlParameter[] parameters)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
