using FocusNetGrid.Training.Files;
using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Storage;

/// <summary>
/// The SQLite database of a run. Writes are durable when they end; those that come while others are under way share one commit, so that sixteen workers
/// cost the disk no more than one.
/// </summary>
internal sealed class GridDatabase : IAsyncDisposable
{
    private readonly string path;
    private readonly SqliteConnection reading;
    private readonly StateTable table;
    private readonly Lock readLock = new();
    private readonly DatabaseWriter writer;

    private GridDatabase(string path, SqliteConnection reading, SqliteConnection writing, SqliteConnection behind)
    {
        (this.path, this.reading) = (path, reading);
        table = new(reading);
        writer = new(path, writing, behind);
    }

    /// <summary>The last failure to write; null while there was none. Grains' callers see it only as a grain's error.</summary>
    public StorageException? Failure => writer.Failure;

    /// <summary>Hears of every commit; null for nobody.</summary>
    public IDatabaseWatcher? Watcher
    {
        get => writer.Watcher;
        set => writer.Watcher = value;
    }

    /// <summary>Opens the database, making it where it is missing.</summary>
    /// <exception cref="StorageException">It cannot be opened or written.</exception>
    public static GridDatabase Open(string path)
    {
        var (reading, writing, behind) = (Connection(path), Connection(path), Connection(path));
        try
        {
            writing.Open();
            DatabaseSchema.Ensure(writing, path);
            reading.Open();
            behind.Open();
            return new(path, reading, writing, behind);
        }
        catch (Exception failure)
        {
            reading.Dispose();
            writing.Dispose();
            behind.Dispose();
            if (failure is SqliteException refused)
            {
                throw DatabaseFailure.Of(path, refused);
            }

            throw;
        }
    }

    /// <summary>A state as it is stored; null where there is none.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public StateRow? Read(string name, string key) => Reading(() => table.Read(name, key));

    /// <summary>Every state of a name, in the order of their keys.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public IReadOnlyList<StateRow> ReadAll(string name) => Reading(() => StateScan.Read(reading, name));

    /// <summary>Which states there are.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public IReadOnlyList<(string Name, string Key)> ReadKeys() => Reading(() => StateScan.ReadKeys(reading));

    /// <summary>Writes a state; durable when it ends.</summary>
    /// <returns>The new tag; null where the state in the database is not the one with this tag.</returns>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public Task<long?> WriteAsync(string name, string key, long? etag, byte[] json) =>
        writer.DoAsync(states => states.Write(name, key, etag, json));

    /// <summary>Deletes a state; durable when it ends.</summary>
    /// <returns>Whether it was the one with this tag.</returns>
    public Task<bool> DeleteAsync(string name, string key, long etag) => writer.DoAsync(states => states.Delete(name, key, etag));

    /// <summary>The oldest request that another process has made; null where there is none.</summary>
    public (long Id, string Verb)? OldestRequest() => Reading(() => RequestTable.Oldest(reading));

    /// <summary>Answers a request; durable when it ends.</summary>
    public Task AnswerAsync(long request, string answer) => writer.DoAsync(states =>
    {
        RequestTable.Answer(states.Connection, request, answer);
        return true;
    });

    /// <summary>Asks the process that works on the run, or the next one that does.</summary>
    /// <returns>The request's number.</returns>
    public Task<long> AskAsync(string verb, DateTimeOffset now) => writer.DoAsync(states => RequestTable.Ask(states.Connection, verb, now));

    /// <summary>The answer to a request; null before there is one.</summary>
    public string? AnswerTo(long request) => Reading(() => RequestTable.AnswerTo(reading, request));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        table.Dispose();
        await reading.DisposeAsync();

        // Last, as the last connection that closes takes the log's content into the database and deletes the log.
        writer.Dispose();
    }

    internal static SqliteConnection Connection(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) => new(
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());

    private T Reading<T>(Func<T> read)
    {
        lock (readLock)
        {
            try
            {
                return read();
            }
            catch (SqliteException failure)
            {
                throw DatabaseFailure.Of(path, failure);
            }
        }
    }
}
