using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Remote;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Asks something of a run, whether a process works on it or not, or of a sweep of a grid.</summary>
internal abstract class RunRequestCommand : GridCommand
{
    private readonly Argument<string> _run = new("RUN") { Description = RunFolders.ArgumentHelp };

    private readonly RemoteOptions _remote = new();

    protected RunRequestCommand(string name, string description, params IReadOnlyList<Example> examples)
        : base(name, description, examples)
    {
        Add(_run);
        _remote.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var grid = _remote.Find(context);
        return grid is null ? await AskRunAsync(context, cancellationToken) : await grid.AskAsync(context, context.Value(_run), Request(context), cancellationToken);
    }

    private async Task<int> AskRunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var directory = RunFolders.Find(context.Value(_run));
        var answer = await new RunControl(directory, new Training.Catalog(), context.Clock).AskAsync(Request(context), cancellationToken);
        context.Screen.Print($"{directory.Root}: {answer}");
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, run = Path.GetFullPath(directory.Root), answer });
        return ExitCode.Success;
    }

    /// <summary>One of <see cref="SweepRequests"/>.</summary>
    protected abstract string Request(CommandContext context);
}
