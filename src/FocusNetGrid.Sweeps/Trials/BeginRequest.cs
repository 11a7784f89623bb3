namespace FocusNetGrid.Sweeps.Trials;

/// <summary>A worker that has leased a trial asks to begin an attempt at it.</summary>
/// <param name="OperationId">Names the lease; repeating the request with it begins nothing twice.</param>
/// <param name="Owner">The sweep that gave the lease.</param>
/// <param name="Worker">Who asks.</param>
/// <param name="LeastAttempt">The attempt's number is at least this: one more than any that the sweep has heard of.</param>
/// <param name="Dead">The operation id of a running attempt that its own sweep has confirmed to have no lease any more; null for none.</param>
public sealed record BeginRequest(string OperationId, TrialOwner Owner, string Worker, int LeastAttempt = 1, string? Dead = null);
