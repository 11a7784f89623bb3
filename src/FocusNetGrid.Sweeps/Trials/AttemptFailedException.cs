using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>An attempt that ended without a result through the trial's own fault or its process's; other trials may do better.</summary>
/// <param name="failure">What happened.</param>
/// <param name="inner">The cause, where something else reported it.</param>
public sealed class AttemptFailedException(TrialFailure failure, Exception? inner = null) : Exception(failure.Message, inner)
{
    /// <summary>What happened, as the attempt records it.</summary>
    public TrialFailure Failure { get; } = failure;
}
