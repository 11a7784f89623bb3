using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Worker;

/// <summary>How an attempt ended.</summary>
/// <param name="Status">How the trial stands: waiting where it goes on later.</param>
/// <param name="Result">What came out; null where nothing did.</param>
/// <param name="Failure">What went wrong; null where nothing did.</param>
public sealed record AttemptOutcome(TrialStatus Status, TrialResult? Result, TrialFailure? Failure);
