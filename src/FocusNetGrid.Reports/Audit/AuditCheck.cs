using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Audit;

/// <summary>What checks have in common: they choose the rows that have their numbers, and say so where there are none.</summary>
internal abstract class AuditCheck(string name, string question) : IAuditCheck
{
    public string Name { get; } = name;

    public string Question { get; } = question;

    /// <summary>Scores in evidence are written as the paper writes them.</summary>
    protected static NumberFormat Score { get; } = NumberFormat.Fixed(4);

    /// <summary>Ratios in evidence.</summary>
    protected static NumberFormat Ratio { get; } = NumberFormat.Fixed(2);

    /// <summary>What a table must have for the check to mean anything.</summary>
    protected abstract string Needs { get; }

    public AuditOutcome Run(ResultTable table)
    {
        var rows = table.Rows.Where(Applies).ToList();
        if (rows.Count == 0)
        {
            return new AuditOutcome(Name, Question, table.Name, AuditVerdict.NotApplicable, $"No row has {Needs}.", []);
        }

        var findings = Find(rows, table).ToList();
        var verdict = findings.Count == 0 ? AuditVerdict.Passed : AuditVerdict.Found;
        return new AuditOutcome(Name, Question, table.Name, verdict, Remark(rows), findings);
    }

    /// <summary>Whether a row has the numbers that the check needs.</summary>
    protected abstract bool Applies(ResultRow row);

    /// <summary>What is wrong with the rows that apply.</summary>
    protected abstract IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table);

    /// <summary>What was compared.</summary>
    protected virtual string Remark(IReadOnlyList<ResultRow> rows) => rows.Count == 1 ? "1 row checked." : $"{rows.Count} rows checked.";
}
