namespace FocusNetGrid.Reports.Tables;

/// <summary>What stands where a row and a column meet.</summary>
public abstract record Cell
{
    /// <summary>No value: the thing was not measured, or not reported.</summary>
    public static Cell Missing { get; } = new MissingCell();

    /// <summary>Whether the cell is set in bold.</summary>
    public bool Emphasised { get; init; }

    /// <summary>The number that rows are compared by; NaN for words.</summary>
    public virtual double Number => double.NaN;

    /// <summary>The values that CSV and JSON carry, each with the suffix of its own column; the first has none.</summary>
    internal abstract IReadOnlyList<CellValue> Values { get; }

    /// <summary>The text that people read.</summary>
    public abstract string Display(NumberFormat format);

    /// <summary>Words.</summary>
    public static Cell Of(string text) => new TextCell(text);

    /// <summary>A number.</summary>
    public static Cell Of(double value) => new NumberCell(value);

    /// <summary>A mean with the standard deviation of what was averaged.</summary>
    public static Cell Mean(double mean, double deviation) => new MeanCell(mean, deviation);

    /// <summary>An estimate with its confidence interval.</summary>
    public static Cell Interval(double estimate, double low, double high) => new IntervalCell(estimate, low, high);
}
