using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Silo.Workers;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">128 and the signal's number after a signal; null where it has not ended although it was killed.</param>
/// <param name="LastWords">The end of what it wrote to its standard error.</param>
internal sealed record ProcessEnd(int? ExitCode, string LastWords)
{
    private const int SignalBase = 128;

    /// <summary>The signal that ended it, for example <c>SIGKILL</c>; null after an exit of its own.</summary>
    public string? Signal => (ExitCode - SignalBase) switch
    {
        1 => "SIGHUP",
        2 => "SIGINT",
        3 => "SIGQUIT",
        4 => "SIGILL",
        5 => "SIGTRAP",
        6 => "SIGABRT",
        7 => "SIGBUS",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        15 => "SIGTERM",
        > 0 and < 65 and var number => $"signal {number}",
        _ => null,
    };

    /// <summary>What the attempt that it ended records.</summary>
    /// <param name="moment">When in the trial, to end a sentence with.</param>
    public TrialFailure Failure(string moment) => Failure(FormattableString.Invariant($"the trainer process {How} {moment}"), this);

    /// <summary>The same where it had to be killed because it hung.</summary>
    public TrialFailure Hung(string moment, TimeSpan silence) => Failure(
        FormattableString.Invariant($"the trainer process hung {moment}: nothing was heard of it for {silence.TotalSeconds:0.#} s, so it was killed"), this);

    private string How => Signal switch
    {
        null when ExitCode is null => "could not be killed, as where a driver or a network disk hangs,",
        null => $"ended with exit code {ExitCode}",
        "SIGKILL" => "was killed with SIGKILL, as the system does when memory runs out,",
        var signal => $"was ended by {signal}",
    };

    private static TrialFailure Failure(string message, ProcessEnd end) =>
        new(FailureKind.WorkerDeath, message, end.ExitCode, end.Signal, end.LastWords);
}
