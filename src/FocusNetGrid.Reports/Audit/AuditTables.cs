using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Audit;

/// <summary>The audit's outcomes as tables.</summary>
public static class AuditTables
{
    /// <summary>A row a check and table: the verdict and what was compared.</summary>
    public static ReportTable Summary(IReadOnlyList<AuditOutcome> outcomes) => new(
        "audit",
        "What was checked",
        [
            TableColumn.Words("check", "Check"),
            TableColumn.Words("question", "Question"),
            TableColumn.Words("table", "Table"),
            TableColumn.Words("verdict", "Verdict"),
            TableColumn.Words("remark", "Remark"),
        ],
        [.. outcomes.Select(outcome => (IReadOnlyList<Cell>)
        [
            Cell.Of(outcome.Check),
            Cell.Of(outcome.Question),
            Cell.Of(outcome.Table),
            Cell.Of(NameOf(outcome.Verdict)) with { Emphasised = outcome.Verdict == AuditVerdict.Found },
            Cell.Of(outcome.Remark),
        ])],
        []);

    /// <summary>A row a finding: the claim, how sure it is, and what it means for a reproduction.</summary>
    public static ReportTable Findings(IReadOnlyList<AuditOutcome> outcomes) => new(
        "findings",
        "What cannot be taken literally",
        [
            TableColumn.Words("finding", "Finding"),
            TableColumn.Words("table", "Table"),
            TableColumn.Words("claim", "Claim"),
            TableColumn.Words("certainty", "How sure"),
            TableColumn.Words("rows", "Rows"),
            TableColumn.Words("consequence", "What it means for a reproduction"),
        ],
        [.. Numbered(outcomes).Select(found => (IReadOnlyList<Cell>)
        [
            Cell.Of(found.Name),
            Cell.Of(found.Outcome.Table),
            Cell.Of(found.Finding.Claim),
            Cell.Of(NameOf(found.Finding.Certainty)),
            Cell.Of(string.Join(", ", found.Finding.Evidence.Select(evidence => evidence.Method))),
            Cell.Of(found.Finding.Consequence),
        ])],
        []);

    /// <summary>A row for each row of each finding: the inequality or ratio with its numbers.</summary>
    public static ReportTable Evidence(IReadOnlyList<AuditOutcome> outcomes) => new(
        "evidence",
        "The numbers behind each finding",
        [
            TableColumn.Words("finding", "Finding"),
            TableColumn.Words("table", "Table"),
            TableColumn.Words("row", "Row"),
            TableColumn.Words("evidence", "Evidence"),
        ],
        [.. from found in Numbered(outcomes)
            from evidence in found.Finding.Evidence
            select (IReadOnlyList<Cell>)[Cell.Of(found.Name), Cell.Of(found.Outcome.Table), Cell.Of(evidence.Method), Cell.Of(evidence.Text)]],
        []);

    /// <summary>Findings by the check's name, numbered where one check finds several.</summary>
    private static IEnumerable<(string Name, AuditOutcome Outcome, AuditFinding Finding)> Numbered(IReadOnlyList<AuditOutcome> outcomes) =>
        from found in outcomes
            .SelectMany(outcome => outcome.Findings.Select(finding => (Outcome: outcome, Finding: finding)))
            .GroupBy(found => found.Outcome.Check)
        from numbered in found.Select((one, index) => (Name: found.Count() == 1 ? found.Key : $"{found.Key} {index + 1}", one.Outcome, one.Finding))
        select numbered;

    private static string NameOf(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Passed => "passed",
        AuditVerdict.Found => "found",
        _ => "not applicable",
    };

    private static string NameOf(Certainty certainty) => certainty.ToString().ToLowerInvariant();
}
