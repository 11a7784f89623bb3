using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Cli.Reproduction;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Writes the report of a run again.</summary>
internal sealed class ReportCommand : GridCommand
{
    private readonly Argument<string> _run = new("RUN") { Description = $"{RunFolders.LocalHelp}." };

    public ReportCommand()
        : base(
            "report",
            "Writes the report of a run again from what lies in its folder; the data are needed only for panels of cases that are not drawn yet. Exits with 1 where trials failed.",
            new Example("report nuclei-first", "tables, figures and report.html anew, in runs/nuclei-first/report"))
    {
        Add(_run);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var outcome = await RunArchive.OpenAsync(RunFolders.Find(context.Value(_run)), new Training.Catalog());
        using var data = new RunData(new QuietRunView(context.Screen), context.Clock);
        if (!await new ReportWriting(context).WriteAsync(outcome, data, cancellationToken))
        {
            throw new RunException(outcome.Directory.Root, "has no finished trial to report; go on with the run first");
        }

        return await new ReproductionConclusion(context, TableFormat.Terminal, results: null).ShowAsync(outcome, cancellationToken);
    }
}
