using System.Text.Json.Nodes;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Reproduction.Tables;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Results;

/// <summary>A reproduction for programs: what <c>--json</c> prints; <c>report.json</c> has every number.</summary>
internal sealed record ReproductionSummary(
    int ExitCode, string Table, string Scale, string Stamp, string VerdictLine, IReadOnlyList<ClaimSummary> Verdicts, JsonNode? Overview, JsonNode? Cost, RunSummary Run)
{
    public static ReproductionSummary Of(ReproducedTable table, RunOutcome outcome, int exitCode) => new(
        exitCode,
        table.Report.Printed.Name,
        table.Report.Scale,
        table.Stamp,
        table.VerdictLine,
        [.. table.Verdicts.Select(verdict => new ClaimSummary(verdict.Claim.Label, verdict.Word, verdict.Numbers, verdict.Test))],
        JsonNode.Parse(TableWriters.Json.WriteText(ReproductionTables.Overview(table))),
        JsonNode.Parse(TableWriters.Json.WriteText(ReproductionTables.Cost(table))),
        RunSummary.Of(outcome, exitCode));
}

/// <summary>A claim for programs.</summary>
internal sealed record ClaimSummary(string Claim, string Verdict, string Numbers, string Test);
