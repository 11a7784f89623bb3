using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>One try at a trial.</summary>
/// <param name="Number">From 1, rising; the number fences: only the newest attempt may record anything.</param>
/// <param name="OperationId">Names the call that began it, so that the call can be repeated.</param>
/// <param name="Owner">Who has it done.</param>
/// <param name="Worker">Who does it.</param>
/// <param name="Began">When.</param>
/// <param name="FromEpoch">Epochs that were recorded when it began.</param>
public sealed record TrialAttempt(int Number, string OperationId, TrialOwner Owner, string Worker, DateTimeOffset Began, int FromEpoch)
{
    /// <summary>The last epoch that this attempt has reported; 0 before the first.</summary>
    public int LastEpoch { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why it ended without a result; null while it runs, and where it has one.</summary>
    public TrialFailure? Failure { get; init; }

    /// <summary>When the next attempt may begin at the earliest.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
