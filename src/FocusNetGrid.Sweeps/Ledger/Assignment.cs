namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>A trial that a worker has leased.</summary>
/// <param name="Index">The trial.</param>
/// <param name="OperationId">Names the lease; the attempt is begun, renewed and released under it.</param>
/// <param name="LeastAttempt">The attempt's number is at least this.</param>
/// <param name="Round">How often the user has asked to try this trial anew.</param>
/// <param name="HasFailed">Whether the attempt before failed without an epoch: another failure is the trial's rather than the worker's. Not told again to whoever repeats the call.</param>
public sealed record Assignment(int Index, string OperationId, int LeastAttempt, int Round, bool HasFailed = false);
