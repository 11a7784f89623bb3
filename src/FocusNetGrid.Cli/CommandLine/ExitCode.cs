namespace FocusNetGrid.Cli.CommandLine;

/// <summary>What the process answers its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done; with a limit, up to the limit.</summary>
    public const int Success = 0;

    /// <summary>Some trials failed; the others are done.</summary>
    public const int SomeTrialsFailed = 1;

    /// <summary>The audit found results that cannot be.</summary>
    public const int Inconsistent = 1;

    /// <summary>The spec, the data, an option or a folder is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>The machine or the installation lacks something.</summary>
    public const int WrongEnvironment = 3;

    /// <summary>Ctrl-C or SIGTERM; the same command goes on.</summary>
    public const int Interrupted = 130;
}
