namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>A trial that was leased and waits again.</summary>
/// <param name="Index">The trial.</param>
/// <param name="Attempt">The newest attempt at it that was heard of; 0 for none.</param>
/// <param name="NotBefore">When it may be leased again at the earliest.</param>
public sealed record ReturnedTrial(int Index, int Attempt, DateTimeOffset NotBefore);
