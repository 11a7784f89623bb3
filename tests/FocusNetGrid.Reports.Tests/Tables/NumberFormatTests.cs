using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Tests.Tables;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(0.88595, "0.8860")]
    [InlineData(0.88594999, "0.8859")]
    [InlineData(0.12345678, "0.1235")]
    [InlineData(-0.00001, "0.0000")]
    [InlineData(1, "1.0000")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void A_fixed_number_rounds_its_exact_value_and_has_no_minus_zero(double value, string text) =>
        NumberFormat.Fixed(4).Write(value).ShouldBe(text);

    [Theory]
    [InlineData(0.0125, "+0.013")]
    [InlineData(-0.25, "-0.250")]
    [InlineData(0.0001, "0.000")]
    public void A_difference_shows_its_sign_unless_it_is_nothing(double value, string text) => NumberFormat.Difference(3).Write(value).ShouldBe(text);

    [Theory]
    [InlineData(47.6, "48 s")]
    [InlineData(59.6, "1:00")]
    [InlineData(725, "12:05")]
    [InlineData(11220, "3:07:00")]
    public void A_duration_reads_as_a_clock_does(double seconds, string text) => NumberFormat.Duration.Write(seconds).ShouldBe(text);

    [Fact]
    public void Counts_are_grouped_and_scaled_numbers_change_their_unit()
    {
        NumberFormat.Count.Write(7_803_739).ShouldBe("7,803,739");
        NumberFormat.Scaled(1e6, 2).Write(7_803_739).ShouldBe("7.80");
    }
}
