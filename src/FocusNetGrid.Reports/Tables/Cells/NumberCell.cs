namespace FocusNetGrid.Reports.Tables;

/// <summary>A number.</summary>
internal sealed record NumberCell(double Value) : Cell
{
    public override double Number => Value;

    internal override IReadOnlyList<CellValue> Values => [CellValue.Of("", Value)];

    public override string Display(NumberFormat format) => format.Write(Value);
}
