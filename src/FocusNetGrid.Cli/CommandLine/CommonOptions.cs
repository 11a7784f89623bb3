using System.CommandLine;
using FocusNetGrid.Cli.Screens;

namespace FocusNetGrid.Cli.CommandLine;

/// <summary>The options that every command has, so that the door can read them whatever was asked for.</summary>
internal sealed class CommonOptions
{
    /// <summary>Stack traces and time stamps.</summary>
    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say more: time stamps, and where unexpected errors come from.", Recursive = true };

    /// <summary>Errors only.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing on the way, only results and errors.", Recursive = true };

    /// <summary>Results for programs.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object on standard output and nothing else there.", Recursive = true };

    /// <summary>Adds them to the root.</summary>
    public void AddTo(Command root)
    {
        root.Add(Json);
        root.Add(Quiet);
        root.Add(Verbose);
    }

    /// <summary>The screen that they ask for.</summary>
    public Screen Open(ParseResult parsed) => new(
        parsed.GetValue(Quiet) ? Verbosity.Quiet : parsed.GetValue(Verbose) ? Verbosity.Verbose : Verbosity.Normal,
        parsed.GetValue(Json));
}
