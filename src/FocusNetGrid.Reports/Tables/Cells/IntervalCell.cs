namespace FocusNetGrid.Reports.Tables;

/// <summary>An estimate with its confidence interval.</summary>
internal sealed record IntervalCell(double Estimate, double Low, double High) : Cell
{
    public override double Number => Estimate;

    internal override IReadOnlyList<CellValue> Values =>
        [CellValue.Of("", Estimate), CellValue.Of("Low", Low), CellValue.Of("High", High)];

    public override string Display(NumberFormat format) => $"{format.Write(Estimate)} [{format.Write(Low)}, {format.Write(High)}]";
}
