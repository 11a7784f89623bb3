using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Storage;

/// <summary>
/// Takes the write-ahead log's content into the database while transactions go on, on a thread and a connection of its own. Left to the writer it
/// would be done within a commit, and every trial that waits for that commit would wait for it too. The writer still does what little is left when
/// the log is to begin anew, which only it can.
/// </summary>
internal sealed class LogWriteBack : IDisposable
{
    private const int CommitsBetween = 250;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand checkpoint;
    private readonly AutoResetEvent due = new(false);
    private readonly Thread thread;
    private int commits;
    private volatile bool isEnding;

    public LogWriteBack(SqliteConnection connection)
    {
        this.connection = connection;
        checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        thread = new Thread(Run) { IsBackground = true, Name = "database log" };
        thread.Start();
    }

    /// <summary>Counts a commit; for the writer's thread.</summary>
    public void Committed()
    {
        if (++commits >= CommitsBetween)
        {
            commits = 0;
            due.Set();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isEnding = true;
        due.Set();
        thread.Join();
        checkpoint.Dispose();
        connection.Dispose();
        due.Dispose();
    }

    private void Run()
    {
        while (due.WaitOne() && !isEnding)
        {
            try
            {
                checkpoint.ExecuteNonQuery();
            }
            catch (SqliteException)
            {
                // The log holds everything, and whatever keeps it from being taken over, a full disk for one, fails the next commit with its own words.
            }
        }
    }
}
