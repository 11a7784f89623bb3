using System.Collections.Concurrent;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Service;

/// <summary>Every sweep in figures. Those that are over are looked at now and then only, as no more than a retry changes them.</summary>
internal sealed class SweepList(SweepShelf sweeps, TimeProvider clock)
{
    private static readonly TimeSpan FreshTime = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan OverTime = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (SweepSummary Summary, long Read)> known = new(StringComparer.Ordinal);

    /// <summary>The sweeps, the newest first.</summary>
    public async Task<IReadOnlyList<SweepSummary>> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = await sweeps.EntriesAsync(cancellationToken);
        var found = await Task.WhenAll(entries.Reverse().Select(async entry =>
        {
            if (known.TryGetValue(entry.Id, out var last) && clock.GetElapsedTime(last.Read) < (IsOver(last.Summary) ? OverTime : FreshTime))
            {
                return last.Summary;
            }

            var reading = await sweeps.ReadingAsync(entry.Id, cancellationToken);
            if (reading is null)
            {
                return null;
            }

            var summary = new SweepSummary(entry.Submitted, reading);
            known[entry.Id] = (summary, clock.GetTimestamp());
            return summary;
        }));
        return [.. found.OfType<SweepSummary>()];
    }

    /// <summary>Has a sweep looked at again, as something was asked of it.</summary>
    public void Forget(string sweep) => known.TryRemove(sweep, out _);

    private static bool IsOver(SweepSummary summary) => summary.Reading is { Status: SweepStatus.Finished or SweepStatus.Cancelled, Running: 0 };
}
