using System.Text.Json.Serialization;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>What a running trial is told: train on, or stop and why.</summary>
/// <param name="Reason">Why to stop; null to train on.</param>
public sealed record TrialDirective(StopReason? Reason)
{
    /// <summary>Train on.</summary>
    public static TrialDirective Continue { get; } = new((StopReason?)null);

    /// <summary>Whether to stop.</summary>
    [JsonIgnore]
    public bool IsStop => Reason is not null;

    /// <summary>Stop.</summary>
    public static TrialDirective Stop(StopReason reason) => new(reason);
}
