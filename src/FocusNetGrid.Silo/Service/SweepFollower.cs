using System.Runtime.CompilerServices;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Service;

/// <summary>Tells what changes in a sweep, by looking again and again at what all who follow it share.</summary>
internal sealed class SweepFollower(SweepShelf sweeps, TrialShelf trials, TimeProvider clock)
{
    private static readonly TimeSpan LookTime = TimeSpan.FromMilliseconds(500);

    /// <summary>First how the sweep stands and every trial in hand, then each change; ends once the sweep is over.</summary>
    public async IAsyncEnumerable<GridEvent> FollowAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (GridEvent Told, bool IsOver)? last = null;
        var states = new Dictionary<int, (LedgerState State, int Round)>();
        var running = new Dictionary<int, TrialSummary>();
        using var timer = new PeriodicTimer(LookTime, clock);
        do
        {
            if (await sweeps.FindAsync(id, fresh: false, cancellationToken) is not { } sweep)
            {
                yield break;
            }

            var now = (Told: (GridEvent)new SweepChanged(sweep.Summary, await TimeLeft.OfAsync(sweep, trials, cancellationToken)), IsOver: IsOver(sweep));
            if (!now.Told.Equals(last?.Told))
            {
                yield return now.Told;
            }

            foreach (var index in Changed(sweep, states, first: last is null))
            {
                var summary = await trials.SummaryAsync(sweep, index, cancellationToken);
                if (running.GetValueOrDefault(index) != summary)
                {
                    running[index] = summary;
                    yield return new TrialChanged(id, summary);
                }

                if (!sweep.Ledger.StateOf(index).IsLeased())
                {
                    running.Remove(index);
                }
            }

            last = now;
            if (now.IsOver)
            {
                yield break;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static bool IsOver(OpenSweep sweep) => sweep.Reading is { Status: SweepStatus.Finished or SweepStatus.Cancelled, Running: 0 };

    /// <summary>Trials in another state than the last time, and those in hand, whose epochs go on.</summary>
    private static List<int> Changed(OpenSweep sweep, Dictionary<int, (LedgerState State, int Round)> states, bool first)
    {
        var changed = new List<int>();
        for (var index = 0; index < sweep.Ledger.Trials; index++)
        {
            var now = (sweep.Ledger.StateOf(index), sweep.Ledger.RoundOf(index));
            var known = states.TryGetValue(index, out var before);
            states[index] = now;
            if (now.Item1.IsLeased() || (!first && (!known || before != now)))
            {
                changed.Add(index);
            }
        }

        return changed;
    }
}
