using FocusNetGrid.Reports.Audit;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>The audit on the screen: a paragraph a finding, then a line a check.</summary>
internal static class AuditView
{
    /// <summary>Writes it.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<AuditOutcome> outcomes)
    {
        var number = 0;
        foreach (var outcome in outcomes)
        {
            foreach (var finding in outcome.Findings)
            {
                console.MarkupLineInterpolated($"[bold]{++number}. {finding.Claim}[/]");
                console.MarkupLineInterpolated($"   in {outcome.Table}; {finding.Certainty.ToString().ToLowerInvariant()}");
                foreach (var shared in finding.Evidence.GroupBy(evidence => evidence.Text))
                {
                    console.Write(Indented($"{string.Join(", ", shared.Select(evidence => evidence.Method))}: {shared.Key}"));
                }

                console.Write(Indented(finding.Consequence));
                console.WriteLine();
            }
        }

        var table = new Table { Border = TableBorder.Horizontal }.AddColumns("Check", "Table", "Verdict", "What was compared");
        foreach (var outcome in outcomes.Where(outcome => outcome.Verdict != AuditVerdict.NotApplicable))
        {
            var found = outcome.Verdict == AuditVerdict.Found;
            table.AddRow(new Text(outcome.Check), new Text(outcome.Table), new Text(found ? "found" : "passed", new Style(found ? Color.Yellow : Color.Green)), new Text(outcome.Remark));
        }

        console.Write(table);
        var skipped = outcomes.Count(outcome => outcome.Verdict == AuditVerdict.NotApplicable);
        if (skipped > 0)
        {
            console.WriteLine($"{skipped} pairs of check and table lack the numbers that the check needs; --format markdown lists them.");
        }
    }

    private static Padder Indented(string text) => new Padder(new Text(text)).Padding(3, 0, 0, 0);
}
