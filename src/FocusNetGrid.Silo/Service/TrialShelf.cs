using System.Collections.Concurrent;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>
/// Trials in figures. Those that are over are asked for once: nothing changes in them unless they are tried anew. Those that were never begun are
/// worked out once, as hashing a trial's id takes a moment.
/// </summary>
internal sealed class TrialShelf(IGrainFactory grains, GridCalls calls)
{
    private const int MostKept = 200_000;

    private readonly ConcurrentDictionary<(string Sweep, int Index), Kept> still = [];

    /// <summary>A trial of a sweep.</summary>
    public async Task<TrialSummary> SummaryAsync(OpenSweep sweep, int index, CancellationToken cancellationToken) =>
        (await KeptAsync(sweep, index, cancellationToken)).Summary;

    /// <summary>How long the training of a trial that has ended took, in seconds; null where it has no result.</summary>
    public async Task<double?> SecondsAsync(OpenSweep sweep, int index, CancellationToken cancellationToken) =>
        (await KeptAsync(sweep, index, cancellationToken)).Seconds;

    /// <summary>A trial's record.</summary>
    public Task<TrialLog> LogAsync(string trial, CancellationToken cancellationToken) =>
        calls.CallAsync(() => grains.GetGrain<ITrialGrain>(trial).Read(), cancellationToken);

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
        var (state, round) = (sweep.Ledger.StateOf(index), sweep.Ledger.RoundOf(index));
        // What was never begun has no record; asking for it would call a grain into being.
        var untouched = state == LedgerState.Queued && round == 0 && !sweep.Ledger.WasTried(index);
        if (still.TryGetValue((sweep.Id, index), out var kept) && (kept.State, kept.Round, kept.IsUntouched) == (state, round, untouched))
        {
            return kept;
        }

        var log = untouched ? TrialLog.Of(sweep.Plan[index].Id) : await LogAsync(sweep.Plan[index].Id, cancellationToken);
        var read = new Kept(state, round, untouched, Summarise(sweep, index, log), log.Result?.Cost.TrainingSeconds);
        if (untouched || state.HasEnded())
        {
            if (still.Count >= MostKept)
            {
                still.Clear();
            }

            still[(sweep.Id, index)] = read;
        }

        return read;
    }

    private sealed record Kept(LedgerState State, int Round, bool IsUntouched, TrialSummary Summary, double? Seconds);
}
