using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class ParameterAxisTests
{
    [Fact]
    public void A_few_values_that_would_look_like_one_stand_at_equal_distances()
    {
        var axis = AxisOf(true, 0, 1e-5, 1e-4, 1e-3);

        axis.Scale.Ticks.Select(tick => tick.Label).ShouldBe(["0", "10⁻⁵", "10⁻⁴", "10⁻³"]);
        axis.Scale.Ticks.Select(tick => axis.Scale.Position(tick.Value)).ShouldBe([0.125, 0.375, 0.625, 0.875]);
        axis.Scale.Position(axis.Of(ValueOf(1e-4))).ShouldBe(0.625);
    }

    [Fact]
    public void Others_stand_by_their_size()
    {
        var axis = AxisOf(false, 0.25, 0.5, 1);

        var places = new[] { 0.25, 0.5, 1 }.Select(number => axis.Scale.Position(axis.Of(ValueOf(number)))).ToList();

        (places[2] - places[1]).ShouldBe(2 * (places[1] - places[0]), 1e-12);
    }

    private static ParameterAxis AxisOf(bool logarithmic, params double[] numbers) => new(
        new SearchStudy("Dice", [new StudyParameter("x", logarithmic)], [.. numbers.Select(number => new StudyPoint("x", [ValueOf(number)], 0.5))]), 0);

    private static StudyValue ValueOf(double number) => new($"{number}", number);
}
