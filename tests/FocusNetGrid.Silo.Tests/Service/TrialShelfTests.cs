using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Tests.Telemetry;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training;

namespace FocusNetGrid.Silo.Tests.Service;

/// <summary>How often trials are asked for, whoever looks at them.</summary>
public sealed class TrialShelfTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_look_at_a_trial_in_hand_its_record_is_read_a_few_times_a_second()
    {
        var (clock, first, reads) = (new HandClock(), new TaskCompletionSource(), 0);
        var shelf = new TrialShelf(ReadAsync, new(TimeSpan.FromMinutes(1), clock), clock);
        var (sweep, index) = Leased();

        var looking = Enumerable.Range(0, 10).Select(_ => shelf.SummaryAsync(sweep, index, Token)).ToList();
        reads.ShouldBe(1);
        first.SetResult();
        (await Task.WhenAll(looking)).Distinct().ShouldHaveSingleItem();
        reads.ShouldBe(1);

        clock.PutForward(0.5);
        await shelf.SummaryAsync(sweep, index, Token);
        reads.ShouldBe(2);

        async Task<TrialLog> ReadAsync(string trial)
        {
            reads++;
            await first.Task;
            return TrialLog.Of(trial);
        }
    }

    [Fact]
    public async Task A_trial_that_was_never_begun_is_not_asked_for()
    {
        var clock = new HandClock();
        var shelf = new TrialShelf(_ => throw new InvalidOperationException("nobody asks"), new(TimeSpan.FromMinutes(1), clock), clock);

        var (sweep, index) = Leased();

        (await shelf.SummaryAsync(sweep, 1 - index, Token)).Status.ShouldBe(TrialStatus.Waiting);
    }

    /// <summary>A sweep of two trials, of which a worker has one.</summary>
    private static (OpenSweep Sweep, int Index) Leased()
    {
        var sweep = Specs.Read("seeds=[0, 1]").Sweep;
        var submission = SweepSubmission.Of(sweep, new SplitPlan([new SplitPart(0, ["a", "b"], ["c"], ["d"])], [], []), [new(sweep.Base.Data, "0123456789abcdef")]);
        var coordinator = SweepCoordinator.Create(submission.SweepId(sweep), submission.Open(new Catalog()), TimeSpan.FromMinutes(1));
        var index = coordinator.Lease("host/cpu:0", "lease", Now).Assignment.ShouldNotBeNull().Index;
        return (OpenSweep.Of(coordinator.Id, Now, submission, coordinator.Plan, coordinator.Snapshot(), Now), index);
    }
}
