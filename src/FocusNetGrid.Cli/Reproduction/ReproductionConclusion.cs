using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Commands;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Reproduction.Tables;
using FocusNetGrid.Reports.Tables;
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
    public async Task<int> ShowAsync(RunOutcome outcome, CancellationToken cancellationToken)
    {
        var code = outcome.Failed.Any() ? ExitCode.SomeTrialsFailed : ExitCode.Success;
        if (ReproductionReporter.Find(outcome) is not { } report)
        {
            if (results is not null)
            {
                context.Screen.Warn($"no results written to {results}, as no trial has finished; --retry-failed tries those that failed anew");
            }

            return new RunLauncher(context).Conclude(outcome);
        }

        var table = ReproducedTable.Of(report);
        if (results is not null)
        {
            await new ReportWriting(context).WriteResultsAsync(table, results, cancellationToken);
        }

        if (format == TableFormat.Terminal)
        {
            context.Screen.Show(console => ReproductionView.Show(console, table, outcome));
        }
        else
        {
            var overview = ReproductionTables.Overview(table);
            context.Screen.Print(TableFormat.WriteText(format, format == TableWriters.Csv.Format ? ReproductionTables.WithScale(table, overview) : overview));
        }

        context.Screen.ShowJson(ReproductionSummary.Of(table, outcome, code));
        return code;
    }
}
