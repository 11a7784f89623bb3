namespace FocusNetGrid.Sweeps.Trials;

/// <summary>A trial that stopped because it was told to, with nothing measured; its checkpoint stands.</summary>
/// <param name="reason">Why; never <see cref="StopReason.Pruned"/>, after which a trial is measured.</param>
public sealed class TrialStoppedException(StopReason reason)
    : Exception($"The trial was stopped: {reason.ToString().ToLowerInvariant()}.")
{
    /// <summary>Why it was told to stop.</summary>
    public StopReason Reason { get; } = reason;
}
