using FocusNetGrid.Cli.Reproduction;
using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Tests.Reproduction;

public sealed class TrainedTableTests
{
    public static TheoryData<string, string> Scales =>
        new(new[] { TrainedTable.Table1, TrainedTable.Table3 }.SelectMany(table => table.Scales.Select(scale => (table.Name, scale.Name))));

    [Theory]
    [MemberData(nameof(Scales))]
    public void Every_scale_trains_every_network_that_the_table_prints_once(string table, string scale)
    {
        var sweep = ReproductionSpec.Checked(Read(table, scale)).Sweep;

        var printed = PaperTables.All.Single(known => known.Name == table).Rows.Select(row => row.Network);
        sweep.Configurations().Select(configuration => configuration.Network.Name).ShouldBe(printed, ignoreOrder: true);
        sweep.Configurations().ShouldAllBe(configuration => configuration.Loss.Name == "all-hl" && configuration.Training.Batch == 8);
    }

    [Theory]
    [InlineData("table1", 1815, 259, 520)]
    [InlineData("table3", 540, 130, null)]
    public void Full_scale_is_the_papers_protocol(string table, int train, int validation, int? test)
    {
        var sweep = Read(table, "full").Sweep;

        (sweep.Split.Train, sweep.Split.Validation, sweep.Split.Test).ShouldBe((train, validation, test));
        sweep.Seeds.ShouldBe([0, 1, 2]);
        sweep.Configurations().ShouldAllBe(configuration => configuration.Training.Epochs == 50 && configuration.Data.Options["size"]!.GetValue<int>() == 256);
    }

    [Fact]
    public void The_small_scale_of_table_3_is_what_the_same_fields_set_by_hand_make_of_the_spec()
    {
        var byHand = SpecReader.Read(
            TrainedTable.Table3.SpecText(), "table3.yaml", new Training.Catalog(), [SpecOverride.Assign("data.size=128"), SpecOverride.Assign("seeds=[0]")]);

        Read("table3", "small").Sweep.Id().ShouldBe(byHand.Sweep.Id());
    }

    private static SpecDocument Read(string name, string scale)
    {
        var table = name == "table1" ? TrainedTable.Table1 : TrainedTable.Table3;
        var assignments = table.Scales.Single(known => known.Name == scale).Assignments;
        return SpecReader.Read(table.SpecText(), table.SpecName, new Training.Catalog(), [.. assignments.Select(assignment => SpecOverride.Assign(assignment))]);
    }
}
