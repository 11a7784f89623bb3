using FocusNetGrid.Silo.Runs;
using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Storage;

/// <summary>The tables of a run's database.</summary>
internal static class DatabaseSchema
{
    private const int Version = 1;

    /// <summary>Makes the tables where they are missing.</summary>
    /// <exception cref="RunException">A newer version wrote the database.</exception>
    public static void Ensure(SqliteConnection connection, string path)
    {
        if (Found(connection, path) == Version)
        {
            return;
        }

        Do(connection, "PRAGMA journal_mode = WAL");
        Do(connection, $"""
            CREATE TABLE IF NOT EXISTS state (
                id INTEGER PRIMARY KEY, -- rows of trials that run at the same time lie on the same pages, although their keys are hashes
                name TEXT NOT NULL,
                key TEXT NOT NULL,
                etag INTEGER NOT NULL,
                json BLOB NOT NULL,
                UNIQUE (name, key)
            );
            CREATE TABLE IF NOT EXISTS request (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                verb TEXT NOT NULL,
                asked TEXT NOT NULL,
                answer TEXT
            );
            PRAGMA user_version = {Version};
            """);
    }

    private static long Found(SqliteConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var found = (long)command.ExecuteScalar()!;
        return found <= Version
            ? found
            : throw new RunException(path, $"was written by a newer version (layout {found}, this one reads up to {Version}); use that version");
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
