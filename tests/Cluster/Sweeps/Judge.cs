using System.Text.Json;
using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cluster.Tests.Sweeps;

/// <summary>Holds a finished sweep against the grid's invariants.</summary>
internal static class Judge
{
    private static readonly TrialCost Nothing = new(0, 0, 0, 0, 0);

    /// <summary>Every trial has succeeded exactly once, with the result that an undisturbed run has, and its record has no seams.</summary>
    /// <param name="cluster">Where it ran.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="expected">What comes of a trial where nothing happens to it.</param>
    public static async Task ShouldHaveLostNothingAsync(this TestCluster cluster, SubmittedSweep sweep, Func<TrialSpec, TrialResult> expected)
    {
        var reading = await cluster.ReadAsync(sweep.Id);
        (reading.Status, reading.Succeeded, reading.Ended, reading.Running, reading.Waiting)
            .ShouldBe((SweepStatus.Finished, sweep.Plan.Count, sweep.Plan.Count, 0, 0));
        var ledger = (await cluster.ReadContentAsync(sweep.Id)).ShouldNotBeNull().Snapshot.Ledger;
        ledger.States.ShouldAllBe(state => state == (byte)LedgerState.Succeeded);
        ledger.Leases.ShouldBeEmpty();
        foreach (var planned in sweep.Plan.Trials)
        {
            var record = await cluster.RecordAsync(planned.Id);
            record.ShouldHaveNoSeams();
            Text(record.Result!).ShouldBe(Text(expected(planned.Trial)), $"trial {planned.Id}");
        }
    }

    /// <summary>The record of a trial that succeeded: attempts one after the other, none overlapping, and the last one's result.</summary>
    public static void ShouldHaveNoSeams(this TrialLog record)
    {
        record.Status.ShouldBe(TrialStatus.Succeeded);
        record.Attempts.Select(attempt => attempt.Number).ShouldBe(Enumerable.Range(1, record.Attempts.Count));
        record.Ending!.Attempt.ShouldBe(record.NewestAttempt);
        record.Attempts[^1].Failure.ShouldBeNull();
        record.Attempts.SkipLast(1).ShouldAllBe(attempt => attempt.Failure != null && attempt.Ended != null);
        record.Attempts.Zip(record.Attempts.Skip(1)).ShouldAllBe(pair => pair.First.Ended <= pair.Second.Began);
        Text(record.History).ShouldBe(Text(record.Result!.History));
    }

    private static string Text(TrialResult result) => JsonSerializer.Serialize(result with { Cost = Nothing }, SweepJson.Options);

    private static string Text(IReadOnlyList<EpochRecord> history) => JsonSerializer.Serialize(history, SweepJson.Options);
}
