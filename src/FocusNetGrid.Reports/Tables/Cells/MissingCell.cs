namespace FocusNetGrid.Reports.Tables;

/// <summary>No value.</summary>
internal sealed record MissingCell : Cell
{
    internal override IReadOnlyList<CellValue> Values => [CellValue.Missing("")];

    public override string Display(NumberFormat format) => "–";
}
