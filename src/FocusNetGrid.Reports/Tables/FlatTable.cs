namespace FocusNetGrid.Reports.Tables;

/// <summary>A table with one value a column, as CSV and JSON want it: a mean's deviation and an interval's ends get columns of their own.</summary>
internal sealed class FlatTable
{
    private FlatTable(IReadOnlyList<string> keys, IReadOnlyList<IReadOnlyList<CellValue>> rows) => (Keys, Rows) = (keys, rows);

    /// <summary>The column names.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>A value for each name.</summary>
    public IReadOnlyList<IReadOnlyList<CellValue>> Rows { get; }

    public static FlatTable Of(ReportTable table)
    {
        var columns = table.Columns
            .SelectMany((column, place) => SuffixesOf(table, place).Select(suffix => (column.Key, Place: place, Suffix: suffix)))
            .ToList();
        return new FlatTable(
            [.. columns.Select(column => column.Key + column.Suffix)],
            [.. table.Rows.Select(row => columns.Select(column => ValueOf(row[column.Place], column.Suffix)).ToList())]);
    }

    private static IEnumerable<string> SuffixesOf(ReportTable table, int place) => table.Rows
        .SelectMany(row => row[place].Values)
        .Select(value => value.Suffix)
        .Prepend("")
        .Distinct();

    private static CellValue ValueOf(Cell cell, string suffix) =>
        cell.Values.FirstOrDefault(value => value.Suffix == suffix, CellValue.Missing(suffix));
}
