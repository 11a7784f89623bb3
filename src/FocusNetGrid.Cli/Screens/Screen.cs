using FocusNetGrid.Silo.Storage;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace FocusNetGrid.Cli.Screens;

/// <summary>Where the command writes: results on standard output, everything said on the way on standard error.</summary>
internal sealed class Screen
{
    /// <summary>Columns of a table that goes to a file or a pipe, where nothing needs to be wrapped.</summary>
    private const int PipeWidth = 200;

    private readonly IAnsiConsole _output;

    /// <param name="verbosity">How much is said on the way.</param>
    /// <param name="json">Whether standard output carries one JSON object and nothing else.</param>
    public Screen(Verbosity verbosity, bool json)
    {
        Verbosity = verbosity;
        Json = json;
        _output = Open(Console.Out, Console.IsOutputRedirected);
        Log = Open(Console.Error, Console.IsErrorRedirected);
    }

    /// <summary>How much is said on the way.</summary>
    public Verbosity Verbosity { get; }

    /// <summary>Whether standard output carries one JSON object and nothing else.</summary>
    public bool Json { get; }

    /// <summary>Standard error.</summary>
    public IAnsiConsole Log { get; }

    /// <summary>Whether someone watches, so that bars may move.</summary>
    public bool Live => Verbosity != Verbosity.Quiet && Log.Profile.Capabilities is { Interactive: true, Ansi: true };

    /// <summary>Hears what a silo logs where the user wants to know; null otherwise.</summary>
    public ILoggerProvider? Logging() => Verbosity == Verbosity.Verbose ? new ScreenLogging(this) : null;

    /// <summary>Writes a result for people; with <c>--json</c> nothing.</summary>
    public void Show(Action<IAnsiConsole> write)
    {
        if (!Json)
        {
            write(_output);
        }
    }

    /// <summary>Writes lines of a result for people, however long; with <c>--json</c> nothing.</summary>
    public void Print(params ReadOnlySpan<string> lines)
    {
        if (Json)
        {
            return;
        }

        foreach (var line in lines)
        {
            Console.Out.WriteLine(line);
        }
    }

    /// <summary>Writes a result for programs; without <c>--json</c> nothing.</summary>
    public void ShowJson<T>(T result)
    {
        if (Json)
        {
            Console.Out.WriteLine(RunJson.Write(result));
        }
    }

    /// <summary>Writes a result as JSON for someone who asked for that format; with <c>--json</c> nothing, which has its own.</summary>
    public void PrintJson<T>(T result) => Print(RunJson.Write(result));

    /// <summary>Says a line on the way, unless quiet.</summary>
    public void Say(string line)
    {
        if (Verbosity != Verbosity.Quiet)
        {
            Line(Markup.Escape(line), line);
        }
    }

    /// <summary>Says that something is wrong, in one line however long, so that it can be searched for.</summary>
    public void Error(string line) => Label("error", "red", line);

    /// <summary>Says what the user should know, unless quiet.</summary>
    public void Warn(string line)
    {
        if (Verbosity != Verbosity.Quiet)
        {
            Label("warning", "yellow", line);
        }
    }

    private void Label(string label, string colour, string line) =>
        Line($"[{colour}]{label}:[/] {Markup.Escape(line)}", $"{label}: {line}");

    /// <summary>To a terminal through its console, which keeps moving bars below; elsewhere as it is, unwrapped.</summary>
    private void Line(string markup, string plain)
    {
        if (Live)
        {
            Log.Write(new CleanLine(markup));
        }
        else
        {
            Console.Error.WriteLine(plain);
        }
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) };
        if (redirected)
        {
            // Left to itself the library goes by TERM alone, and would colour files.
            (settings.Ansi, settings.ColorSystem, settings.Interactive) = (AnsiSupport.No, ColorSystemSupport.NoColors, InteractionSupport.No);
        }

        var console = AnsiConsole.Create(settings);
        if (redirected)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}
