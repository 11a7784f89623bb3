using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Remote;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Shows how far a run is, and what came out so far.</summary>
internal sealed class ShowCommand : GridCommand
{
    private readonly Argument<string> _run = new("RUN") { Description = RunFolders.ArgumentHelp };

    private readonly RemoteOptions _remote = new();

    public ShowCommand()
        : base(
            "show",
            "Shows how far a run, or a sweep of a grid, is: every trial with its attempts and what ended them, and the results so far.",
            new Example("show nuclei-5fold", "the run in runs/nuclei-5fold"),
            new Example("show nuclei-5fold --json | jq '.trials[] | select(.status == \"failed\")'", "for a program"),
            new Example("show nuclei-5fold --server http://localhost:8080", "a sweep of a grid"))
    {
        Add(_run);
        _remote.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var grid = _remote.Find(context);
        return grid is null ? await ShowRunAsync(context) : await grid.ShowAsync(context, context.Value(_run), cancellationToken);
    }

    private async Task<int> ShowRunAsync(CommandContext context)
    {
        var directory = RunFolders.Find(context.Value(_run));
        var catalog = new Training.Catalog();
        var outcome = await RunArchive.OpenAsync(directory, catalog);
        var isRunning = new RunControl(directory, catalog, context.Clock).IsRunning;
        context.Screen.Show(console => TrialListTable.Show(console, outcome, isRunning));
        context.Screen.Show(console => ResultTable.Show(console, outcome));
        context.Screen.ShowJson(RunSummary.Of(outcome, ExitCode.Success));
        return ExitCode.Success;
    }
}
