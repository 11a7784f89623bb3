namespace FocusNetGrid.Reports.Tables;

/// <summary>One value of a cell for machines.</summary>
/// <param name="Suffix">What its column adds to the cell's, in PascalCase: <c>Sd</c>, <c>Low</c>.</param>
/// <param name="Text">The value in words; empty where it is a finite number or missing.</param>
/// <param name="Number">The number, unrounded; NaN where there is none.</param>
internal readonly record struct CellValue(string Suffix, string Text, double Number)
{
    /// <summary>Whether JSON can carry it as a number.</summary>
    public bool IsNumber => double.IsFinite(Number);

    /// <summary>No value.</summary>
    public static CellValue Missing(string suffix) => new(suffix, "", double.NaN);

    /// <summary>Words.</summary>
    public static CellValue Of(string suffix, string text) => new(suffix, text, double.NaN);

    /// <summary>A number; NaN and infinities become words, as JSON has no number for them.</summary>
    public static CellValue Of(string suffix, double value) => double.IsFinite(value)
        ? new CellValue(suffix, "", value)
        : new CellValue(suffix, NumberFormat.Exact.Write(value), double.NaN);
}
