using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Service;

/// <summary>How long a sweep will take from now, by its trials that have finished.</summary>
internal static class TimeLeft
{
    /// <summary>Finished trials that are looked at: the last ones, as the first may have been slow for reasons of their own.</summary>
    private const int Sample = 20;

    /// <summary>Seconds; null before a trial has finished, and once nothing is left.</summary>
    public static async Task<double?> OfAsync(OpenSweep sweep, TrialShelf trials, CancellationToken cancellationToken)
    {
        var (reading, ledger) = (sweep.Reading, sweep.Ledger);
        if (reading.Status != SweepStatus.Active || reading.Waiting + reading.Running == 0)
        {
            return null;
        }

        var finished = Enumerable.Range(0, ledger.Trials).Reverse().Where(index => ledger.StateOf(index) == LedgerState.Succeeded).Take(Sample);
        var seconds = await Task.WhenAll(finished.Select(index => trials.SecondsAsync(sweep, index, cancellationToken)));
        var known = seconds.OfType<double>().ToList();

        // A trial in hand is half done on average.
        return known.Count == 0 ? null : known.Average() * (reading.Waiting + (reading.Running / 2.0)) / Math.Max(1, reading.Workers);
    }
}
