using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Runs;

public sealed class RunLockTests : IDisposable
{
    private readonly RunDirectory _directory = new(Directory.CreateTempSubdirectory("focusnetgrid-lock-").FullName);

    [Fact]
    public void A_run_has_one_owner_and_the_next_is_told_who()
    {
        using var first = RunLock.Acquire(_directory, TimeProvider.System);

        var refusal = Should.Throw<RunException>(() => RunLock.Acquire(_directory, TimeProvider.System));

        refusal.Problem.ShouldContain($"process {Environment.ProcessId} on {Environment.MachineName}");
        refusal.Problem.ShouldContain("another folder");
    }

    [Fact]
    public void A_run_that_was_given_free_can_be_taken_again()
    {
        RunLock.Acquire(_directory, TimeProvider.System).Dispose();

        Should.NotThrow(() => RunLock.Acquire(_directory, TimeProvider.System).Dispose());
    }

    [Fact]
    public void What_a_dead_owner_left_does_not_hold_the_run()
    {
        File.WriteAllText(_directory.Lock, "");
        File.WriteAllText(_directory.Owner, """{"processId": 1, "host": "elsewhere", "started": "2024-05-07T10:00:00+00:00"}""");

        Should.NotThrow(() => RunLock.Acquire(_directory, TimeProvider.System).Dispose());
    }

    public void Dispose() => Directory.Delete(_directory.Root, recursive: true);
}
