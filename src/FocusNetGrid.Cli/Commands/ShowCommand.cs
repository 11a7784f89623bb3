using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Shows how far a run is, and what came out so far.</summary>
internal sealed class ShowCommand : GridCommand
{
    private readonly Argument<string> _run = new("RUN") { Description = "The run's folder, or its name under runs/." };

    public ShowCommand()
        : base(
            "show",
            "Shows how far a run is: every trial with its attempts and what ended them, and the results so far.",
            new Example("show nuclei-5fold", "the run in runs/nuclei-5fold"),
            new Example("show nuclei-5fold --json | jq '.trials[] | select(.status == \"failed\")'", "for a program"))
    {
        Add(_run);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
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
