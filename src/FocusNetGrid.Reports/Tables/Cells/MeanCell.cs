namespace FocusNetGrid.Reports.Tables;

/// <summary>A mean with the standard deviation of what was averaged.</summary>
internal sealed record MeanCell(double Average, double Deviation) : Cell
{
    public override double Number => Average;

    internal override IReadOnlyList<CellValue> Values => [CellValue.Of("", Average), CellValue.Of("Sd", Deviation)];

    public override string Display(NumberFormat format) => $"{format.Write(Average)} ± {format.Write(Deviation)}";
}
