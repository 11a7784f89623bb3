using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Writes a run's report with all that belongs to it, and says what it has to do without.</summary>
internal sealed class ReportWriting(CommandContext context)
{
    /// <summary>Draws the panels of cases, writes the report, and sets PNGs beside its figures.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="data">Gives its data, for panels that are not drawn yet.</param>
    /// <param name="cancellationToken">Stops between pictures and files.</param>
    /// <returns>Whether there was a result to report.</returns>
    public async Task<bool> WriteAsync(RunOutcome outcome, IPreparedDataProvider data, CancellationToken cancellationToken)
    {
        Warn(await CasePanelDrawer.DrawAsync(outcome, data, cancellationToken));
        if (await RunReporter.WriteAsync(outcome, cancellationToken) is null)
        {
            return false;
        }

        Warn(await FigurePngs.DrawAllAsync(Path.Combine(outcome.Directory.Report, "figures"), cancellationToken));
        return true;
    }

    /// <summary>Writes what a repository keeps of a reproduction.</summary>
    public async Task WriteResultsAsync(ReproducedTable table, string folder, CancellationToken cancellationToken)
    {
        await ReproductionWriter.WriteResultsAsync(table, folder, cancellationToken);
        Warn(await FigurePngs.DrawAsync(Path.Combine(folder, ReproductionWriter.CompositePath), cancellationToken));
        context.Screen.Say($"results written to {folder}");
    }

    private void Warn(string problem)
    {
        if (problem.Length > 0)
        {
            context.Screen.Warn(problem);
        }
    }
}
