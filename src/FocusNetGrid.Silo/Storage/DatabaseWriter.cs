using System.Collections.Concurrent;
using System.Diagnostics;
using FocusNetGrid.Training.Files;
using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Storage;

/// <summary>
/// Writes on a thread of its own, as a commit blocks until the disk has it: whatever waits when the thread is free goes into one transaction. A write
/// ends after its transaction's commit, and fails with it.
/// </summary>
internal sealed class DatabaseWriter : IDisposable
{
    private const int MostWrites = 1024;

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly StateTable table;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly BlockingCollection<Write> waiting = [];
    private readonly LogWriteBack writeBack;
    private readonly Thread thread;

    /// <param name="path">The database's file, for messages.</param>
    /// <param name="connection">To write with; open.</param>
    /// <param name="behind">To take the log over with; open.</param>
    public DatabaseWriter(string path, SqliteConnection connection, SqliteConnection behind)
    {
        (this.path, this.connection) = (path, connection);
        table = new(connection);
        Set("PRAGMA synchronous = FULL");

        // When the log has so many pages it begins anew; most of them are in the database by then.
        Set("PRAGMA wal_autocheckpoint = 8000");
        (begin, commit) = (Prepared("BEGIN IMMEDIATE"), Prepared("COMMIT"));
        writeBack = new(behind);
        thread = new Thread(Run) { IsBackground = true, Name = "database" };
        thread.Start();
    }

    /// <summary>Hears of every commit, on the writer's thread; null for nobody.</summary>
    public IDatabaseWatcher? Watcher { get; set; }

    /// <summary>The last failure; null while there was none.</summary>
    public StorageException? Failure { get; private set; }

    /// <summary>Does something with the table; ends when that is durable.</summary>
    public Task<T> DoAsync<T>(Func<StateTable, T> action)
    {
        var write = new Write<T>(action);
        waiting.Add(write);
        return write.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        writeBack.Dispose();
        begin.Dispose();
        commit.Dispose();
        table.Dispose();
        connection.Dispose();
        waiting.Dispose();
    }

    private void Run()
    {
        var batch = new List<Write>();
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostWrites && waiting.TryTake(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Write> batch)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            begin.ExecuteNonQuery();
            batch.ForEach(write => write.Do(table));
            commit.ExecuteNonQuery();
        }
        catch (SqliteException failure)
        {
            RollBack();
            var problem = Failure = DatabaseFailure.Of(path, failure);
            Watcher?.Committed(Stopwatch.GetElapsedTime(began), batch.Count, isDurable: false);
            batch.ForEach(write => write.Fail(problem));
            return;
        }

        Watcher?.Committed(Stopwatch.GetElapsedTime(began), batch.Count, isDurable: true);
        batch.ForEach(write => write.Conclude());
        writeBack.Committed();
    }

    private void RollBack()
    {
        // After some failures, a full disk for one, SQLite has rolled back already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle!) == 0)
        {
            Set("ROLLBACK");
        }
    }

    private void Set(string sql)
    {
        using var command = Prepared(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private abstract class Write
    {
        public abstract void Do(StateTable table);

        public abstract void Conclude();

        public abstract void Fail(Exception problem);
    }

    private sealed class Write<T>(Func<StateTable, T> action) : Write
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Task => completion.Task;

        public override void Do(StateTable table) => result = action(table);

        public override void Conclude() => completion.SetResult(result!);

        public override void Fail(Exception problem) => completion.SetException(problem);
    }
}
