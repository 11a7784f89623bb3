using System.Collections.Concurrent;
using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Service;

/// <summary>
/// Sweeps as they stood a moment ago: however many ask at once, each sweep's grain is asked at most a few times a second, and a spec is read once.
/// </summary>
internal sealed class SweepShelf(IGrainFactory grains, GridCalls calls, ISpecCatalog catalog, TimeProvider clock)
{
    /// <summary>How old what is shown may be.</summary>
    private static readonly TimeSpan FreshTime = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>The sweep; null where there is none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="fresh">Whether to ask its grain in any case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OpenSweep?> FindAsync(string id, bool fresh, CancellationToken cancellationToken)
    {
        // Only a known sweep is asked for: any other id would call a grain into being.
        if (await EntryAsync(id, cancellationToken) is not { } entry)
        {
            return null;
        }

        var place = places.GetOrAdd(id, _ => new());
        await place.Turn.WaitAsync(cancellationToken);
        try
        {
            if (fresh || place.Sweep is null || clock.GetElapsedTime(place.Read) > FreshTime)
            {
                place.Sweep = await ReadAsync(entry, place, cancellationToken);
                place.Read = clock.GetTimestamp();
            }

            return place.Sweep;
        }
        finally
        {
            place.Turn.Release();
        }
    }

    /// <summary>Every sweep that was submitted, in the order in which they came.</summary>
    public async Task<IReadOnlyList<SweepEntry>> EntriesAsync(CancellationToken cancellationToken) =>
        (await calls.CallAsync(() => grains.GetGrain<IRosterGrain>(IRosterGrain.Key).Sweeps(), cancellationToken)).All;

    /// <summary>A sweep in figures; null where it is no more than a name yet.</summary>
    public Task<SweepReading?> ReadingAsync(string id, CancellationToken cancellationToken) =>
        calls.CallAsync(() => grains.GetGrain<ISweepGrain>(id).Read(), cancellationToken);

    private async Task<SweepEntry?> EntryAsync(string id, CancellationToken cancellationToken) =>
        places.TryGetValue(id, out var known) && known.Sweep is { } sweep
            ? new(id, sweep.Reading.Name, sweep.Submitted)
            : (await EntriesAsync(cancellationToken)).FirstOrDefault(entry => entry.Id == id);

    private async Task<OpenSweep?> ReadAsync(SweepEntry entry, Place place, CancellationToken cancellationToken)
    {
        if (await calls.CallAsync(() => grains.GetGrain<ISweepGrain>(entry.Id).ReadContent(), cancellationToken) is not { } content)
        {
            return null;
        }

        // A plan that others look at does not grow under their eyes.
        if (place.Plan is not { } plan || place.Spec != content.Submission.Spec || plan.Shape.Configurations < content.Snapshot.Points.Count)
        {
            (plan, place.Spec) = (content.Submission.Open(catalog), content.Submission.Spec);
        }

        var sweep = OpenSweep.Of(entry.Id, entry.Submitted, content.Submission, plan, content.Snapshot, clock.GetUtcNow());
        place.Plan = plan;
        return sweep;
    }

    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public OpenSweep? Sweep { get; set; }

        public long Read { get; set; }

        public SweepPlan? Plan { get; set; }

        public string Spec { get; set; } = "";
    }
}
