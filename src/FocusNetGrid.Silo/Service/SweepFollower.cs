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
        (SweepChanged Event, long At)? told = null;
        var states = new Dictionary<int, (LedgerState State, int Round)>();
        var running = new Dictionary<int, TrialSummary>();
        using var timer = new PeriodicTimer(LookTime, clock);
        do
        {
            if (await sweeps.FindAsync(id, fresh: false, cancellationToken) is not { } sweep)
            {
                yield break;
            }

            // An estimate changes all the time; that it comes closer is none of the changes.
            var isFirst = told is null;
            var now = new SweepChanged(sweep.Summary, await TimeLeft.OfAsync(sweep, trials, cancellationToken));
            if (told is not { } last || last.Event.Sweep != now.Sweep || TimeLeft.IsNews(now.SecondsLeft, last.Event.SecondsLeft, clock.GetElapsedTime(last.At)))
            {
                told = (now, clock.GetTimestamp());
                yield return now;
            }

            foreach (var index in Changed(sweep, states, isFirst))
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

            if (IsOver(sweep))
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
