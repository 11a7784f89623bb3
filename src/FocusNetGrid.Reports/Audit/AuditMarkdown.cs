using System.Text;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Audit;

/// <summary>The audit for reading: a section a finding, with its numbers, then what was checked.</summary>
public static class AuditMarkdown
{
    /// <summary>The document's text.</summary>
    public static string Write(IReadOnlyList<AuditOutcome> outcomes)
    {
        var findings = outcomes.SelectMany(outcome => outcome.Findings.Select(finding => (outcome.Table, Finding: finding))).ToList();
        var text = new StringBuilder("# Audit\n\n");
        text.Append(findings.Count == 0 ? "Everything that could be checked is consistent.\n\n" : $"{Count(findings.Count, "finding")}.\n\n");
        foreach (var ((table, finding), index) in findings.Select((found, index) => (found, index)))
        {
            text.Append($"## {index + 1}. {MarkdownText.Escape(finding.Claim)}\n\n");
            text.Append($"In `{table}`, {finding.Certainty.ToString().ToLowerInvariant()}:\n\n");
            foreach (var shared in finding.Evidence.GroupBy(evidence => evidence.Text))
            {
                text.Append($"- {string.Join(", ", shared.Select(evidence => MarkdownText.Escape(evidence.Method)))}: {MarkdownText.Escape(shared.Key)}\n");
            }

            text.Append($"\n{MarkdownText.Escape(finding.Consequence)}\n\n");
        }

        return text.Append(TableWriters.Markdown.WriteText(AuditTables.Summary(outcomes))).ToString();
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
