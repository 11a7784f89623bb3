using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Commands;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Reproduction.Tables;
using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Reproduction;

/// <summary>Shows what a reproduction came to.</summary>
/// <param name="context">Where to.</param>
/// <param name="format">One of <see cref="TableFormat"/>.</param>
/// <param name="results">A folder that gets what a repository keeps; null for none.</param>
internal sealed class ReproductionConclusion(CommandContext context, string format, string? results)
{
    /// <summary>Shows it, and says how the process ends.</summary>
    /// <exception cref="RunException">A folder for the results was given, and there are none yet.</exception>
    public async Task<int> ShowAsync(RunOutcome outcome, CancellationToken cancellationToken)
    {
        var code = outcome.Failed.Any() ? ExitCode.SomeTrialsFailed : ExitCode.Success;
        if (ReproductionReporter.Find(outcome) is not { } report)
        {
            return results is null
                ? new RunLauncher(context).Conclude(outcome)
                : throw new RunException(outcome.Directory.Root, "has no finished trial whose results could be kept; go on with the same command first");
        }

        var table = ReproducedTable.Of(report);
        if (results is not null)
        {
            await ReproductionWriter.WriteResultsAsync(table, results, cancellationToken);
            await new ReportWriting(context).DrawPngsAsync(results, cancellationToken);
            context.Screen.Say($"results written to {results}");
        }

        if (format == TableFormat.Terminal)
        {
            context.Screen.Show(console => ReproductionView.Show(console, table, outcome));
        }
        else
        {
            context.Screen.Print(TableFormat.WriteText(format, ReproductionTables.Overview(table)));
        }

        context.Screen.ShowJson(ReproductionSummary.Of(table, outcome, code));
        return code;
    }
}
