namespace FocusNetGrid.Reports.Tables;

/// <summary>Words.</summary>
internal sealed record TextCell(string Text) : Cell
{
    internal override IReadOnlyList<CellValue> Values => [CellValue.Of("", Text)];

    public override string Display(NumberFormat format) => Text;
}
