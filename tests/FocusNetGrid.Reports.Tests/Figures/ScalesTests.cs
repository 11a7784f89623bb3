using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Reports.Tests.Figures;

public sealed class ScalesTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(3, "1 2 3")]
    [InlineData(12, "1 2 4 6 8 10 12")]
    [InlineData(50, "1 10 20 30 40 50")]
    [InlineData(137, "1 20 40 60 80 100 120")]
    public void Epochs_have_whole_round_ticks_from_the_first(int last, string labels) => Labels(Scales.Epochs(last)).ShouldBe(labels);

    [Theory]
    [InlineData(1.73, 3.02, "1.5 2.0 2.5 3.0 3.5")]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-3, 104, "-25 0 25 50 75 100 125")]
    [InlineData(0.00012, 0.00019, "0.00012 0.00014 0.00016 0.00018 0.00020")]
    public void A_linear_axis_ends_at_round_values_round_the_data(double low, double high, string labels) =>
        Labels(Scales.Linear(low, high, 5)).ShouldBe(labels);

    [Theory]
    [InlineData(1e-5, 1e-3, 2, "10⁻⁵ 10⁻⁴ 10⁻³")]
    [InlineData(1e-5, 1e-3, 5, "10⁻⁵ 3·10⁻⁵ 10⁻⁴ 3·10⁻⁴ 10⁻³")]
    [InlineData(1e-7, 1e-3, 5, "10⁻⁷ 10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³")]
    [InlineData(1e-7, 1e-3, 2, "10⁻⁷ 10⁻⁵ 10⁻³")]
    [InlineData(0.02, 0.9, 5, "0.02 0.05 0.1 0.2 0.5 1")]
    public void A_logarithmic_axis_has_as_many_ticks_as_there_is_room_for(double low, double high, int ticks, string labels) =>
        Labels(Scales.Logarithmic(low, high, ticks)).ShouldBe(labels);

    [Fact]
    public void Values_over_a_wide_range_get_a_logarithmic_axis_and_others_a_linear_one()
    {
        Scales.For([1e-5, 1e-3], 3).Logarithmic.ShouldBeTrue();
        Scales.For([0.5, 3], 3).Logarithmic.ShouldBeFalse();
        Scales.For([0, 1000], 3).Logarithmic.ShouldBeFalse();
    }

    [Fact]
    public void Diverged_values_do_not_stretch_an_axis()
    {
        var scale = Scales.For([1, 2, double.NaN, double.PositiveInfinity], 5);

        scale.High.ShouldBe(2);
    }

    [Fact]
    public void A_value_that_never_changes_stands_in_the_middle()
    {
        var scale = Scales.For([1e-4, 1e-4], 3);

        scale.Position(1e-4).ShouldBe(0.5, 1e-12);
        Labels(scale).ShouldBe("10⁻⁴");
    }

    private static string Labels(Scale scale) => string.Join(' ', scale.Ticks.Select(tick => tick.Label));
}
