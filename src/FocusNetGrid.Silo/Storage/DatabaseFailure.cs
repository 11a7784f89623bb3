using FocusNetGrid.Training.Files;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FocusNetGrid.Silo.Storage;

/// <summary>What the user hears when the database of a run cannot be used.</summary>
internal static class DatabaseFailure
{
    private const string Again = "and give the same command again, it goes on from what is stored";

    /// <summary>The failure with its remedy.</summary>
    public static StorageException Of(string path, SqliteException failure) => new(path, Explain(failure), failure);

    private static string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"the disk is full; make room {Again}.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"is locked by another program, perhaps a database browser; close it {Again}.",
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => $"cannot be written ({Said(failure)}); make the file and its folder writable {Again}.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            $"is damaged ({Said(failure)}); bring it back from a copy, or begin the run anew with --fresh.",
        _ => $"could not be used ({Said(failure)}); mend that {Again}.",
    };

    private static string Said(SqliteException failure) => raw.sqlite3_errstr(failure.SqliteErrorCode).utf8_to_string();
}
