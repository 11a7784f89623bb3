using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Screens;
using Spectre.Console;

namespace FocusNetGrid.Cli.Door;

/// <summary>Where the command line comes in and the exit code goes out; every exception ends here.</summary>
internal sealed class FrontDoor
{
    private readonly RootCommand _root;
    private readonly CommonOptions _common = new();
    private readonly TimeProvider _clock;

    /// <param name="root">Every command.</param>
    /// <param name="clock">The time.</param>
    public FrontDoor(RootCommand root, TimeProvider clock)
    {
        (_root, _clock) = (root, clock);
        _common.AddTo(root);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new ExamplesHelpAction((HelpAction)help.Action!);
        }
    }

    /// <summary>Does what was typed.</summary>
    public async Task<int> EnterAsync(IReadOnlyList<string> arguments)
    {
        var parsed = _root.Parse(arguments);
        var screen = _common.Open(parsed);
        if (parsed.Action is ParseErrorAction)
        {
            return Misunderstood(parsed, screen);
        }

        using var interruption = new Interruption(parsed.CommandResult.Command is not GridCommand { HeedsSignals: false });
        Bind(arguments, screen);
        var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parsed.InvokeAsync(settings, interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            screen.Error("interrupted; the same command goes on from where it stopped");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // This is the door: whatever failed, the user gets a line and an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Refused(Failure.Of(exception), exception, screen);
        }
    }

    private void Bind(IReadOnlyList<string> arguments, Screen screen)
    {
        foreach (var command in Descendants(_root).OfType<GridCommand>())
        {
            command.SetAction((parsed, token) => command.InvokeAsync(new(parsed, screen, _clock, arguments), token));
        }
    }

    private static IEnumerable<Command> Descendants(Command command) =>
        command.Subcommands.SelectMany(sub => Descendants(sub).Prepend(sub));

    private static int Misunderstood(ParseResult parsed, Screen screen)
    {
        var path = string.Join(' ', Ancestors(parsed.CommandResult.Command).Reverse().Select(command => command.Name));
        string[] lines = [.. parsed.Errors.Select(error => $"{error.Message.TrimEnd('.')}; see '{path} --help'")];
        return Refused(new Failure(lines, ExitCode.WrongInput), null, screen);
    }

    private static IEnumerable<Command> Ancestors(Command command) =>
        command.Parents.OfType<Command>().SelectMany(Ancestors).Prepend(command);

    private static int Refused(Failure failure, Exception? exception, Screen screen)
    {
        foreach (var line in failure.Lines)
        {
            screen.Error(line);
        }

        if (screen.Verbosity == Verbosity.Verbose && exception is not null)
        {
            screen.Log.WriteException(exception, ExceptionFormats.ShortenPaths);
        }

        screen.ShowJson(new { failure.ExitCode, errors = failure.Lines });
        return failure.ExitCode;
    }
}
