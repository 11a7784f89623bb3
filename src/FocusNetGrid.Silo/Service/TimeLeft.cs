using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Service;

/// <summary>How long a sweep will take from now, by its trials that have finished and by the epochs of those in hand.</summary>
internal static class TimeLeft
{
    /// <summary>Finished trials that are looked at: the last ones, as the first may have been slow for reasons of their own.</summary>
    private const int Sample = 20;

    /// <summary>Trials in hand that are looked at.</summary>
    private const int MostInHand = 64;

    private const double SecondsThatMatter = 5;
    private const double ShareThatMatters = 0.1;

    /// <summary>Seconds; null before a trial has reported an epoch, and once nothing is left.</summary>
    public static async Task<double?> OfAsync(OpenSweep sweep, TrialShelf trials, CancellationToken cancellationToken)
    {
        var ledger = sweep.Ledger;
        if (sweep.Reading.Status != SweepStatus.Active || sweep.Reading.Waiting + sweep.Reading.Running == 0)
        {
            return null;
        }

        var finished = Enumerable.Range(0, ledger.Trials).Reverse().Where(index => ledger.StateOf(index) == LedgerState.Succeeded).Take(Sample);
        var inHand = ledger.Leases.Select(lease => lease.Index).Order().Take(MostInHand);
        return Estimate(sweep.Reading, await PacesAsync(finished), await PacesAsync(inHand));

        async Task<IReadOnlyList<TrialPace>> PacesAsync(IEnumerable<int> indices) =>
            [.. (await Task.WhenAll(indices.Select(index => trials.PaceAsync(sweep, index, cancellationToken)))).OfType<TrialPace>()];
    }

    /// <summary>Seconds; null where nothing is known.</summary>
    /// <param name="reading">What is left to do.</param>
    /// <param name="finished">Trials that have finished: a waiting one will take as long on average.</param>
    /// <param name="inHand">Trials in hand that have reported an epoch; they stand in for finished ones before there are any.</param>
    internal static double? Estimate(SweepReading reading, IReadOnlyList<TrialPace> finished, IReadOnlyList<TrialPace> inHand)
    {
        if (finished.Count + inHand.Count == 0)
        {
            return null;
        }

        var each = (finished.Count > 0 ? finished : inHand).Average(pace => pace.Whole);
        var unknown = Math.Max(0, reading.Running - inHand.Count);

        // One of which nothing is known yet is half done on average. However many workers there are, the longest trial has to end.
        var work = (reading.Waiting * each) + inHand.Sum(pace => pace.Left) + (unknown * each / 2);
        var longest = Math.Max(inHand.Select(pace => pace.Left).DefaultIfEmpty().Max(), reading.Waiting > 0 ? each : 0);
        return Math.Max(work / Math.Max(1, reading.Workers), longest);
    }

    /// <summary>Whether an estimate says something else than one that was told before: by more than seconds, and by more than a tenth.</summary>
    /// <param name="now">The estimate.</param>
    /// <param name="told">The one before.</param>
    /// <param name="since">How long ago that was.</param>
    internal static bool IsNews(double? now, double? told, TimeSpan since) =>
        now is not { } left || told is not { } before
            ? now != told
            : Math.Max(0, before - since.TotalSeconds) is var expected && Math.Abs(left - expected) > Math.Max(SecondsThatMatter, ShareThatMatters * expected);
}
