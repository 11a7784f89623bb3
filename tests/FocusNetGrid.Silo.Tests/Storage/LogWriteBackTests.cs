using FocusNetGrid.Silo.Storage;

namespace FocusNetGrid.Silo.Tests.Storage;

public sealed class LogWriteBackTests : IDisposable
{
    private const int Commits = 300;

    private readonly DatabaseFile file = new();

    [Fact(Timeout = 60_000)]
    public async Task The_database_takes_the_log_over_while_transactions_go_on()
    {
        await using var database = GridDatabase.Open(file.Path);
        var before = new FileInfo(file.Path).Length;

        for (var commit = 0; commit < Commits; commit++)
        {
            await database.WriteAsync("trial", $"{commit}", null, new byte[2000]);
        }

        // Far fewer pages than those at which the writer itself would take the log over.
        while (new FileInfo(file.Path).Length < before + (100 * 2000))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => file.Dispose();
}
