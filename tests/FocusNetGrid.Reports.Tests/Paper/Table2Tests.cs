using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Tests.Paper;

public sealed class Table2Tests
{
    private static readonly NetworkCost[] Costs =
    [
        new("focusnet++-released", "FocusNet++ (released)", 7_771_723, 7_803_739, 22_000_000_000, 15_640_000),
        new("unet", "U-Net", 7_760_645, 7_760_645, 13_700_000_000, 15_500_000),
        new("wide-unet", "Wide U-Net", 9_282_876, 9_282_876, 16_400_000_000, 18_500_000),
    ];

    [Fact]
    public void Reported_stands_beside_reproduced_as_it_was_looked_at() =>
        TableWriters.Markdown.WriteText(Table2.Build(PaperTables.Table2, Costs)).ShouldBeGolden("table2.md");

    [Fact]
    public void Ratios_are_taken_after_the_unit_is_mended()
    {
        var table = Table2.Build(PaperTables.Table2, Costs);

        var row = table.Rows.Single(row => row[0] == Cell.Of("FocusNet++"));

        row[3].Number.ShouldBe(7_803_739 / 7_800_000.0, 1e-9);
        row[6].Number.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void A_network_that_was_not_counted_is_shown_as_missing_and_one_that_is_not_printed_is_added()
    {
        var table = Table2.Build(PaperTables.Table2, Costs);

        table.Rows.Count.ShouldBe(7);
        table.Rows.Single(row => row[0] == Cell.Of("FocusNet"))[2].ShouldBe(Cell.Missing);
        table.Rows[^1][0].ShouldBe(Cell.Of("Wide U-Net"));
    }
}
