using FocusNetGrid.Cli.Remote;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Cli.Door;

/// <summary>An exception as the user meets it: this is the one place where errors become text and exit codes.</summary>
/// <param name="Lines">One line an error, with place and remedy.</param>
/// <param name="ExitCode">What the process answers.</param>
internal sealed record Failure(IReadOnlyList<string> Lines, int ExitCode)
{
    /// <summary>A data set can have a problem a case; the first few show what kind they are of.</summary>
    private const int MostProblems = 10;

    /// <summary>What an exception says to the user.</summary>
    public static Failure Of(Exception exception) => exception switch
    {
        SpecException spec => new([.. spec.Problems.Select(problem => OneLine(problem.ToString()))], CommandLine.ExitCode.WrongInput),
        DataException data => new(Shown(data.Problems), CommandLine.ExitCode.WrongInput),
        RunException or DeviceException or StorageException or CheckpointException or ResultsException => Wrong(exception),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => Wrong(exception),
        RemoteException remote => new([.. remote.Lines.Select(OneLine)], remote.ExitCode),
        ClusterException => new([OneLine(exception.Message)], CommandLine.ExitCode.WrongEnvironment),
        _ when Missing(exception) is { } library => new(
            [OneLine($"{library.Message} Run 'focusnetgrid doctor' to see what is missing.")], CommandLine.ExitCode.WrongEnvironment),
        _ => new(
            [OneLine($"{exception.GetType().Name}: {exception.Message}") + " (unexpected; --verbose shows where)"],
            CommandLine.ExitCode.WrongEnvironment),
    };

    private static IReadOnlyList<string> Shown(IReadOnlyList<DataProblem> problems)
    {
        var lines = problems.Take(MostProblems).Select(problem => OneLine(problem.ToString()));
        return problems.Count > MostProblems
            ? [.. lines, $"... and {problems.Count - MostProblems:N0} more; 'focusnetgrid data inspect' lists them all"]
            : [.. lines];
    }

    private static Failure Wrong(Exception exception) => new([OneLine(exception.Message)], CommandLine.ExitCode.WrongInput);

    /// <summary>A native library that could not be loaded, however deep the runtime has wrapped it.</summary>
    private static Exception? Missing(Exception? exception) => exception switch
    {
        null => null,
        DllNotFoundException or BadImageFormatException or EntryPointNotFoundException => exception,
        _ => Missing(exception.InnerException),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
