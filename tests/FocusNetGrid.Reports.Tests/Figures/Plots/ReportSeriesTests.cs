using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tests.Reproduction;
using static FocusNetGrid.Reports.Tests.CrossValidation.Folds;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class ReportSeriesTests
{
    [Fact]
    public void The_highest_have_the_colours_in_the_order_of_the_trials()
    {
        var series = ReportSeries.Of([.. Enumerable.Range(0, 14).Select(index => Samples.Trial($"t{index}", quality: 0.5 + 0.03 * index))]);

        (series["t2"], series["t13"]).ShouldBe((0, Ink.SeriesColours - 1));
        new[] { series["t0"], series["t1"] }.ShouldBe([12, 13]);
    }

    [Fact]
    public void Of_folds_those_that_were_measured_on_more_images_come_first() => ReportSeries
        .Of([Trial("pruned", 0, 1, Case("a", 99, 0, 1)), Trial("unet", 0, 1, Case("a", 80, 10, 10)), Trial("unet", 1, 1, Case("b", 80, 10, 10))])
        .Ranking.ShouldBe(["unet", "pruned"]);

    [Fact]
    public void A_table_whose_first_network_is_unfinished_has_one_colour_a_network_in_all_figures()
    {
        var whole = ReproductionSamples.Table3;
        var report = whole with { Trials = [.. whole.Trials.Where(trial => trial.Trial.Network.Name is "focusnet" or "attention-unet" && trial.Trial.Seed == 0)] };

        var figures = TableFigures.Of("Table 3", ReproducedTable.Of(report));

        Curve.Of(report.Trials).Select(curve => curve.Series).ShouldBe([0, 1]);
        figures[0].Svg.ShouldContain("f-s0 k-paper");
        figures[0].Svg.ShouldContain("f-s1 k-paper");
        figures[0].Svg.ShouldNotContain("f-s2 k-paper");
        figures[0].Svg.ShouldContain("f-paper k-s2");
        figures.Single(figure => figure.Name == "score-distributions").Svg.ShouldNotContain("\"line k-s2\"");
    }
}
