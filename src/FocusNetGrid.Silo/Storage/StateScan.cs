using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Storage;

/// <summary>Reads all states of a name.</summary>
internal static class StateScan
{
    /// <summary>The names and keys of all states.</summary>
    public static IReadOnlyList<(string Name, string Key)> ReadKeys(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, key FROM state";
        using var reader = command.ExecuteReader();
        var keys = new List<(string, string)>();
        while (reader.Read())
        {
            keys.Add((reader.GetString(0), reader.GetString(1)));
        }

        return keys;
    }

    /// <summary>The states, in the order of their keys.</summary>
    public static IReadOnlyList<StateRow> Read(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, etag, json FROM state WHERE name = $name ORDER BY key";
        command.Parameters.AddWithValue("$name", name);
        using var reader = command.ExecuteReader();
        var rows = new List<StateRow>();
        while (reader.Read())
        {
            rows.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        }

        return rows;
    }
}
