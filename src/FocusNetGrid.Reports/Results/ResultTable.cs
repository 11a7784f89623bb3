namespace FocusNetGrid.Reports.Results;

/// <summary>Results as somebody published them, a paper or a run of ours: what the audit reads.</summary>
/// <param name="Name">Short name, for example <c>table1</c>.</param>
/// <param name="Title">What the table shows.</param>
/// <param name="Data">The data set's name in specs; empty where unknown.</param>
/// <param name="Rows">In the table's order.</param>
/// <param name="Claims">What the text around the table says of it.</param>
public sealed record ResultTable(string Name, string Title, string Data, IReadOnlyList<ResultRow> Rows, IReadOnlyList<ResultClaim> Claims);
