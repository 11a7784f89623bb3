using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class SeriesInkTests
{
    [Fact]
    public void No_more_than_four_lines_are_told_apart_by_their_hue_alone() =>
        Enumerable.Range(0, Ink.SeriesColours).GroupBy(series => SeriesInk.Line(series, 2).Dashes).Select(alike => alike.Count()).ShouldBe([4, 4, 4]);

    [Fact]
    public void No_colour_comes_again() => SeriesInk.Of(Ink.SeriesColours).ShouldBe(Ink.Quiet);
}
