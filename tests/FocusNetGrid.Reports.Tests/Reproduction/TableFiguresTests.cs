using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Reproduction;

namespace FocusNetGrid.Reports.Tests.Reproduction;

public sealed class TableFiguresTests
{
    private static readonly IReadOnlyList<ReportFigure> Figures = TableFigures.Of("Table 3", ReproducedTable.Of(ReproductionSamples.Table3));

    [Fact]
    public void The_composite_of_a_table_is_the_one_that_was_looked_at() => Figures[0].Svg.ShouldBeGolden("table3-composite.svg");

    [Fact]
    public void Every_figure_says_the_scale() => Figures.ShouldAllBe(figure => figure.Svg.Contains("small", StringComparison.Ordinal));

    [Fact]
    public void A_network_without_a_result_shows_what_was_reported_and_no_more()
    {
        Figures[0].Description.ShouldContain("BCU-Net: Precision reported 0.902, reproduced none");
        Figures.Single(figure => figure.Name == "score-distributions").Svg.ShouldNotContain("BCU-Net");
    }
}
