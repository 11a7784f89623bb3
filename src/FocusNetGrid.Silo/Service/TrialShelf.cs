using System.Collections.Concurrent;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>
/// Trials in figures. Those that are over are asked for once: nothing changes in them unless they are tried anew. Those that were never begun are
/// worked out once, as hashing a trial's id takes a moment. The others are as they stood a moment ago: however many ask at once, each trial's grain is
/// asked at most a few times a second.
/// </summary>
/// <param name="read">Asks a trial's grain for its record.</param>
/// <param name="calls">Asks until there is an answer.</param>
/// <param name="clock">The time.</param>
internal sealed class TrialShelf(Func<string, Task<TrialLog>> read, GridCalls calls, TimeProvider clock)
{
    private const int MostKept = 200_000;

    /// <summary>How old what is shown may be.</summary>
    private static readonly TimeSpan FreshTime = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<(string Sweep, int Index), Kept> still = [];
    private readonly ConcurrentDictionary<(string Sweep, int Index), Place> places = [];

    /// <summary>A trial of a sweep.</summary>
    public async Task<TrialSummary> SummaryAsync(OpenSweep sweep, int index, CancellationToken cancellationToken) =>
        (await KeptAsync(sweep, index, cancellationToken)).Summary;

    /// <summary>How fast a trial goes, or went; null where nothing tells yet.</summary>
    public async Task<TrialPace?> PaceAsync(OpenSweep sweep, int index, CancellationToken cancellationToken) =>
        (await KeptAsync(sweep, index, cancellationToken)).Pace;

    /// <summary>A trial's record.</summary>
    public Task<TrialLog> LogAsync(string trial, CancellationToken cancellationToken) => calls.CallAsync(() => read(trial), cancellationToken);

    /// <summary>A trial in figures, by its record.</summary>
    public static TrialSummary Summarise(OpenSweep sweep, int index, TrialLog log)
    {
        var (planned, place, status) = (sweep.Plan[index], sweep.Plan.Shape.At(index), sweep.Ledger.StateOf(index).ToStatus());
        var last = log.Attempts is [.., var newest] ? newest : null;
        return new(
            planned.Number,
            planned.Id,
            planned.Title,
            place.Configuration + 1,
            planned.Trial.Split.Fold,
            planned.Trial.Seed,
            status,
            sweep.Ledger.ScoreOf(index),
            log.Epochs,
            planned.Trial.Training.Epochs,
            log.Attempts.Count,
            sweep.Ledger.LeaseOf(index)?.Worker ?? last?.Worker ?? "",
            status is TrialStatus.Failed or TrialStatus.Pruned or TrialStatus.Cancelled ? log.Ending?.Cause ?? "" : last?.Failure?.Message ?? "");
    }

    private async Task<Kept> KeptAsync(OpenSweep sweep, int index, CancellationToken cancellationToken)
    {
        var (key, ledger) = ((sweep.Id, index), sweep.Ledger);
        var (state, round) = (ledger.StateOf(index), ledger.RoundOf(index));
        // What was never begun has no record; asking for it would call a grain into being.
        var untouched = state == LedgerState.Queued && round == 0 && !ledger.WasTried(index);
        if (Still(key, state, round, untouched) is { } kept)
        {
            return kept;
        }

        if (untouched)
        {
            return Keep(key, Of(sweep, index, TrialLog.Of(sweep.Plan[index].Id), isUntouched: true));
        }

        var place = places.GetOrAdd(key, _ => new());
        await place.Turn.WaitAsync(cancellationToken);
        try
        {
            // Somebody may have read it while this one waited.
            if (Still(key, state, round, untouched) is { } ended)
            {
                return ended;
            }

            if (place.Kept is not { } known || (known.State, known.Round) != (state, round) || clock.GetElapsedTime(place.Read) > FreshTime)
            {
                known = Of(sweep, index, await LogAsync(sweep.Plan[index].Id, cancellationToken), isUntouched: false);
                (place.Kept, place.Read) = (known, clock.GetTimestamp());
            }

            if (!state.HasEnded())
            {
                return known;
            }

            places.TryRemove(key, out _);
            return Keep(key, known);
        }
        finally
        {
            place.Turn.Release();
        }
    }

    private Kept? Still((string Sweep, int Index) key, LedgerState state, int round, bool untouched) =>
        still.TryGetValue(key, out var kept) && (kept.State, kept.Round, kept.IsUntouched) == (state, round, untouched) ? kept : null;

    private Kept Keep((string Sweep, int Index) key, Kept kept)
    {
        if (still.Count >= MostKept)
        {
            still.Clear();
            places.Clear();
        }

        return still[key] = kept;
    }

    private Kept Of(OpenSweep sweep, int index, TrialLog log, bool isUntouched) => new(
        sweep.Ledger.StateOf(index),
        sweep.Ledger.RoundOf(index),
        isUntouched,
        Summarise(sweep, index, log),
        TrialPace.Of(log, sweep.Plan[index].Trial.Training.Epochs, clock.GetUtcNow()));

    private sealed record Kept(LedgerState State, int Round, bool IsUntouched, TrialSummary Summary, TrialPace? Pace);

    /// <summary>A trial that goes on, read by one at a time.</summary>
    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public Kept? Kept { get; set; }

        public long Read { get; set; }
    }
}
