using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Storage;

/// <summary>Reads and writes grains' states over one connection; for one thread at a time.</summary>
internal sealed class StateTable : IDisposable
{
    private readonly SqliteCommand read;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand update;
    private readonly SqliteCommand delete;

    public StateTable(SqliteConnection connection)
    {
        Connection = connection;
        read = Command(connection, "SELECT etag, json FROM state WHERE name = $name AND key = $key", "$name", "$key");
        insert = Command(
            connection, "INSERT INTO state (name, key, etag, json) VALUES ($name, $key, 1, $json) ON CONFLICT DO NOTHING", "$name", "$key", "$json");
        update = Command(
            connection, "UPDATE state SET etag = etag + 1, json = $json WHERE name = $name AND key = $key AND etag = $etag", "$name", "$key", "$json", "$etag");
        delete = Command(connection, "DELETE FROM state WHERE name = $name AND key = $key AND etag = $etag", "$name", "$key", "$etag");
    }

    /// <summary>The connection.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>A state; null where there is none.</summary>
    public StateRow? Read(string name, string key)
    {
        Bind(read, name, key);
        using var reader = read.ExecuteReader();
        return reader.Read() ? new(key, reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>Writes a state over the one with this tag, or where there is none.</summary>
    /// <returns>The new tag; null where the state in the table is another one.</returns>
    public long? Write(string name, string key, long? etag, byte[] json)
    {
        var command = etag is null ? insert : update;
        Bind(command, name, key);
        command.Parameters["$json"].Value = json;
        if (etag is not null)
        {
            command.Parameters["$etag"].Value = etag;
        }

        return command.ExecuteNonQuery() == 0 ? null : (etag ?? 0) + 1;
    }

    /// <summary>Deletes a state; false where the one in the table is another.</summary>
    public bool Delete(string name, string key, long etag)
    {
        Bind(delete, name, key);
        delete.Parameters["$etag"].Value = etag;
        return delete.ExecuteNonQuery() > 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in new[] { read, insert, update, delete })
        {
            command.Dispose();
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        command.Prepare();
        return command;
    }

    private static void Bind(SqliteCommand command, string name, string key)
    {
        command.Parameters["$name"].Value = name;
        command.Parameters["$key"].Value = key;
    }
}
