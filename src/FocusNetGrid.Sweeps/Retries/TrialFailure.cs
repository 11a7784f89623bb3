namespace FocusNetGrid.Sweeps.Retries;

/// <summary>Why an attempt ended without a result.</summary>
/// <param name="Kind">Whose fault it is.</param>
/// <param name="Message">What happened, in one sentence.</param>
/// <param name="ExitCode">Of the process that died, where one did.</param>
/// <param name="Signal">The signal that ended it, for example <c>SIGKILL</c>.</param>
/// <param name="LastWords">The end of what it wrote to its standard error.</param>
public sealed record TrialFailure(FailureKind Kind, string Message, int? ExitCode = null, string? Signal = null, string LastWords = "");
