using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>The tables of a reproduction, in the order in which reports show them; each says at which scale it was made.</summary>
public static class ReproductionTables
{
    /// <summary>What becomes of the paper's claims.</summary>
    public static ReportTable Verdicts(ReproducedTable table) => Stamped(table, VerdictTable.Of(table));

    /// <summary>The paper's table, reported beside reproduced.</summary>
    public static ReportTable Overview(ReproducedTable table) => Stamped(table, OverviewTable.Of(table));

    /// <summary>One table a score: every convention with its interval and difference.</summary>
    public static IReadOnlyList<ReportTable> Scores(ReproducedTable table) => [.. TableScores.All.Select(quantity => Stamped(table, ScoreTable.Of(table, quantity)))];

    /// <summary>Networks compared pair by pair.</summary>
    public static ReportTable Pairs(ReproducedTable table) => Stamped(table, PairsTable.Of(table));

    /// <summary>Sizes, speed, time, memory and convergence.</summary>
    public static ReportTable Cost(ReproducedTable table) => Stamped(table, CostTable.Of(table));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReportTable> All(ReproducedTable table) =>
        [Verdicts(table), Overview(table), .. Scores(table), Pairs(table), Cost(table)];

    /// <summary>The same table with a column of the scale, for formats that carry neither caption nor notes.</summary>
    public static ReportTable WithScale(ReproducedTable table, ReportTable made)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(made);
        return made with
        {
            Columns = [.. made.Columns, TableColumn.Words("scale", "Scale")],
            Rows = [.. made.Rows.Select(row => row.Append(Cell.Of(table.ShortStamp)).ToList())],
        };
    }

    /// <summary>Says in the caption at which scale a table was made.</summary>
    internal static ReportTable Stamped(ReproducedTable table, ReportTable made) => made with { Caption = $"{made.Caption} ({table.ShortStamp})" };
}
