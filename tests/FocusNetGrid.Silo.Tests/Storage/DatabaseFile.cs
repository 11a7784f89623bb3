using FocusNetGrid.Silo.Storage;
using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Tests.Storage;

/// <summary>A database's file in a folder of its own, and ways to get at it behind the database's back.</summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-database-");

    public string Path => In("grid.db");

    public string In(string name) => System.IO.Path.Combine(folder.FullName, name);

    public GridDatabase Open() => GridDatabase.Open(Path);

    /// <summary>Another program's connection.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Has another program's connection do something.</summary>
    public static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
