using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class RunTablesTests
{
    private static readonly ReportedTrial[] Trials =
    [
        Samples.Trial("focusnet++"),
        Samples.Trial("unet", "unet", 0.9),
        Samples.Trial("unet, seed 2", "unet", 0.92, seed: 2) with { MultiplyAdds = null },
    ];

    [Theory]
    [InlineData("results.csv")]
    [InlineData("scores.md")]
    [InlineData("scores.tex")]
    [InlineData("cost.md")]
    public void The_tables_are_those_that_were_looked_at(string golden)
    {
        var table = golden switch
        {
            "results.csv" => RunTables.Results(Trials),
            "cost.md" => RunTables.CostOf(Trials),
            _ => RunTables.ScoresOf(Trials),
        };

        var text = TableWriters.All.Single(writer => writer.Extension == Path.GetExtension(golden)).WriteText(table);

        text.ShouldBeGolden(golden);
    }

    [Fact]
    public void Columns_that_are_the_same_in_every_row_are_left_to_the_full_table()
    {
        RunTables.ScoresOf([Trials[0]]).Columns.Select(column => column.Key).ShouldNotContain("seed");
        RunTables.ScoresOf(Trials).Columns.Select(column => column.Key).ShouldContain("seed");
        RunTables.Results([Trials[0]]).Columns.Select(column => column.Key).ShouldContain("seed");
    }

    [Fact]
    public void An_option_is_compared_only_among_trials_of_the_same_part()
    {
        var narrow = Trials[0].Trial with { Network = Samples.Component("focusnet++", """{"widths":[8,16]}""") };

        ConfigurationDifferences.Of([Trials[0].Trial, narrow, Trials[1].Trial])
            .ShouldBe(["network=focusnet++, network.widths=[16,32]", "network=focusnet++, network.widths=[8,16]", "network=unet"]);
    }
}
