namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>A worker's right to one attempt at a trial, until it expires.</summary>
/// <param name="Index">The trial.</param>
/// <param name="OperationId">Names the lease: that of the call that it was given to, and of the attempt that is begun under it.</param>
/// <param name="Worker">Who has it.</param>
/// <param name="Attempt">The newest attempt at the trial that was heard of; 0 for none.</param>
/// <param name="Expires">When it ends unless it is renewed.</param>
public sealed record Lease(int Index, string OperationId, string Worker, int Attempt, DateTimeOffset Expires);
