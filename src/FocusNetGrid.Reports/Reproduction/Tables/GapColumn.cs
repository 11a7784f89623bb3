using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>The last column of a table whose rows may lack trials: it says which and why, and is left out where none is missing.</summary>
internal static class GapColumn
{
    public static IEnumerable<TableColumn> Of(ReproducedTable table) =>
        Needed(table) ? [TableColumn.Sentences("missing", "Without a result")] : [];

    public static IEnumerable<Cell> CellOf(ReproducedTable table, ReproducedNetwork network) =>
        !Needed(table) ? [] : network.Gap.Length == 0 ? [Cell.Missing] : [Cell.Of(network.Gap)];

    private static bool Needed(ReproducedTable table) => table.Networks.Any(network => network.Gap.Length > 0);
}
