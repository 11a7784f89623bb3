using FocusNetGrid.Reports.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class ParetoFrontTests
{
    [Fact]
    public void Only_what_nothing_beats_at_the_same_or_a_lower_cost_is_on_the_front() =>
        Names(Point("a", 1, 0.5), Point("dear and poor", 9, 0.4), Point("b", 2, 0.7), Point("same cost, poorer", 2, 0.6), Point("dearer, no better", 3, 0.7), Point("c", 8, 0.8))
            .ShouldBe("a b c");

    [Fact]
    public void Equals_are_on_the_front_together() => Names(Point("b", 1, 0.5), Point("a", 1, 0.5)).ShouldBe("a b");

    [Fact]
    public void Where_several_cost_the_same_only_the_front_is_named()
    {
        var figure = CostFront.Draw("x", "Jaccard", "none", [Point("first", 1, 0.5), Point("second", 1, 0.6), Point("third", 2, 0.7)]);

        figure.Svg.ShouldNotContain(">first<");
        figure.Svg.ShouldContain(">second<");
        figure.Explanation.ShouldContain("Where several cost the same");
    }

    [Fact]
    public void Of_many_the_whole_front_is_named_and_what_has_no_name_has_no_colour()
    {
        var dominated = Enumerable.Range(1, 12).Select(index => Point($"poor {index}", 5 + index, 0.3));

        var figure = CostFront.Draw("x", "Jaccard", "none", [.. dominated, Point("cheap", 1, 0.4), Point("fair", 2, 0.6), Point("dear", 30, 0.9)]);

        new[] { ">cheap<", ">fair<", ">dear<" }.ShouldAllBe(name => figure.Svg.Contains(name));
        figure.Svg.ShouldNotContain(">poor 7<");
        figure.Svg.ShouldNotContain("f-paper k-s");
        figure.Explanation.ShouldContain("Of so many, those of the front are named.");
        figure.Description.ShouldEndWith("; 12 more, dominated.");
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(1, double.NaN)]
    public void What_has_no_place_on_the_axes_is_refused(double cost, double score) =>
        Should.Throw<ArgumentException>(() => CostFront.Draw("x", "Jaccard", "none", [Point("a", cost, score)]));

    private static string Names(params CostPoint[] points) => string.Join(' ', ParetoFront.Of(points).Select(point => point.Name));

    private static CostPoint Point(string name, double cost, double score) => new(name, cost, score, score, score);
}
