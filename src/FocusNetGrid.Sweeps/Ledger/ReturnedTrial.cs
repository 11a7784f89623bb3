namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>A trial that was leased and waits again.</summary>
/// <param name="Index">The trial.</param>
/// <param name="Attempt">The newest attempt at it that was heard of; 0 for none.</param>
/// <param name="NotBefore">When it may be leased again at the earliest.</param>
/// <param name="IsGivenBack">Whether its worker gave it back, so that a renewal that comes later is an old message; otherwise its lease was ended.</param>
/// <param name="FailedOn">The worker on which its last attempt failed without an epoch; null where that ended otherwise.</param>
public sealed record ReturnedTrial(int Index, int Attempt, DateTimeOffset NotBefore, bool IsGivenBack = false, string? FailedOn = null);
