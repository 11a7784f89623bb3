using System.Runtime.CompilerServices;
using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Service;

/// <summary>Tells what changes among all sweeps and workers.</summary>
internal sealed class GridFollower(IGrainFactory grains, GridCalls calls, SweepList list, SweepShelf sweeps, TrialShelf trials, TimeProvider clock)
{
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(1);

    /// <summary>First how every sweep and worker stands, then each change, without end.</summary>
    public async IAsyncEnumerable<GridEvent> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, SweepSummary>(StringComparer.Ordinal);
        var workers = new Dictionary<string, WorkerCard>(StringComparer.Ordinal);
        using var timer = new PeriodicTimer(LookTime, clock);
        do
        {
            foreach (var summary in await list.ReadAsync(cancellationToken))
            {
                if (known.GetValueOrDefault(summary.Reading.Id) != summary)
                {
                    known[summary.Reading.Id] = summary;
                    yield return new SweepChanged(summary, await LeftAsync(summary, cancellationToken));
                }
            }

            foreach (var card in (await calls.CallAsync(() => grains.GetGrain<IRosterGrain>(IRosterGrain.Key).Workers(), cancellationToken)).All)
            {
                if (workers.GetValueOrDefault(card.Worker) != card)
                {
                    workers[card.Worker] = card;
                    yield return new WorkerChanged(card);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task<double?> LeftAsync(SweepSummary summary, CancellationToken cancellationToken) =>
        summary.Reading.Status == SweepStatus.Active && await sweeps.FindAsync(summary.Reading.Id, fresh: false, cancellationToken) is { } sweep
            ? await TimeLeft.OfAsync(sweep, trials, cancellationToken)
            : null;
}
