using FocusNetGrid.Silo.Dashboard.Wording;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Dashboard.Parts;

/// <summary>A part of a bar.</summary>
/// <param name="Count">Its share of the bar's whole.</param>
/// <param name="Style">The style sheet's class.</param>
public sealed record BarSegment(double Count, string Style)
{
    /// <summary>The states of a sweep's trials with how many there are, in the order of a bar.</summary>
    internal static IReadOnlyList<(TrialStatus Status, int Count)> Counts(SweepReading reading) =>
    [
        (TrialStatus.Succeeded, reading.Succeeded),
        (TrialStatus.Pruned, reading.Pruned),
        (TrialStatus.Failed, reading.Failed),
        (TrialStatus.Cancelled, reading.Cancelled),
        (TrialStatus.Running, reading.Running),
        (TrialStatus.Waiting, reading.Waiting),
    ];

    /// <summary>A sweep's bar.</summary>
    internal static IReadOnlyList<BarSegment> Of(SweepReading reading) =>
        [.. Counts(reading).Where(one => one.Status != TrialStatus.Waiting).Select(one => new BarSegment(one.Count, $"s-{Words.Of(one.Status)}"))];
}
