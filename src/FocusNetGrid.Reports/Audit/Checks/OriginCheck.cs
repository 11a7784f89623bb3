using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>Numbers that were taken from elsewhere, or may have been, do not compare networks trained alike.</summary>
internal sealed class OriginCheck() : AuditCheck("origin", "Was every number measured for this table?")
{
    protected override string Needs => "a value";

    protected override bool Applies(ResultRow row) => row.Values.Count > 0;

    protected override IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table)
    {
        var unstated = With(rows, ResultOrigin.Unstated);
        if (unstated.Count > 0)
        {
            yield return new AuditFinding(
                "The table does not say whether these rows were retrained or cited.",
                Certainty.Certain,
                unstated,
                "A difference from these rows may come from other data, masks or training: compare with a baseline that was trained here.");
        }

        var cited = With(rows, ResultOrigin.Cited);
        if (cited.Count > 0)
        {
            yield return new AuditFinding(
                "These rows are cited from other work.",
                Certainty.Certain,
                cited,
                "They were not trained alike: compare with a baseline that was trained here.");
        }
    }

    private static List<RowEvidence> With(IReadOnlyList<ResultRow> rows, ResultOrigin origin) =>
    [
        .. from row in rows
           let values = row.Values.Where(entry => entry.Value.Origin == origin).ToList()
           where values.Count > 0
           select new RowEvidence(row.Method, $"{string.Join(", ", values.Select(entry => Quantities.NameOf(entry.Key)))}: {values[0].Value.Source}"),
    ];
}
