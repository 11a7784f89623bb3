using FocusNetGrid.Dashboard.Tests.Harness;
using FocusNetGrid.Silo.Dashboard.Wording;
using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Dashboard.Tests.Wording;

public sealed class JournalTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_epoch_stands_below_the_attempt_that_did_it()
    {
        var lines = Journal.Tail(Interrupted().LogOf(0), 8, 100);
        lines.Select(line => line.TrimStart()).Select(line => line.Split("  loss")[0]).ShouldBe(
        [
            "2026-03-01 12:00:00  attempt 1 on a/cpu:0",
            "epoch 1/8",
            "epoch 2/8",
            "2026-03-01 12:05:00  attempt 1 ended: killed (SIGKILL)",
            "| out of",
            "| memory",
            "2026-03-01 12:06:00  attempt 2 on b/cpu:0, from epoch 3",
            "epoch 3/8",
        ]);
    }

    [Fact]
    public void The_tail_is_the_newest() => Journal.Tail(Interrupted().LogOf(0), 8, 2).ShouldBe(Journal.Tail(Interrupted().LogOf(0), 8, 100).TakeLast(2));

    private static TestSweep Interrupted()
    {
        var sweep = new TestSweep(Specs.Single, Noon);
        var index = sweep.Begin("a/cpu:0", Noon);
        sweep.Epoch(index);
        sweep.Epoch(index);
        sweep.Fail(index, new(FailureKind.WorkerDeath, "killed", 137, "SIGKILL", "out of\n\nmemory\n"), Noon.AddMinutes(5));
        sweep.Epoch(sweep.Begin("b/cpu:0", Noon.AddMinutes(6)));
        return sweep;
    }
}
