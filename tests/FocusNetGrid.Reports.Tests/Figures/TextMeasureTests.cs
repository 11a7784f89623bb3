using System.Text;
using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Reports.Tests.Figures;

public sealed class TextMeasureTests
{
    [Fact]
    public void A_text_that_fits_is_not_cut() => TextMeasure.Cut("focusnet++", 200, 13).ShouldBe("focusnet++");

    [Fact]
    public void A_long_text_keeps_both_ends()
    {
        var cut = TextMeasure.Cut("configuration-with-a-long-name-and-seed-7", 120, 13);

        cut.ShouldStartWith("config");
        cut.ShouldEndWith("seed-7");
        TextMeasure.Width(cut, 13).ShouldBeLessThanOrEqualTo(120);
    }

    [Fact]
    public void A_cut_leaves_no_half_of_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("a🔬", 12));

        for (var width = 20; width < 200; width++)
        {
            TextMeasure.Cut(text, width, 13).EnumerateRunes().ToList().ShouldNotContain(Rune.ReplacementChar, $"at a width of {width}");
        }
    }

    [Theory]
    [InlineData("核")]
    [InlineData("🔬")]
    public void Chinese_and_pictures_are_as_wide_as_high(string character) => TextMeasure.Width(character, 10).ShouldBe(1.18 * 10, 1e-9);

    [Fact]
    public void Names_are_broken_after_points_and_hyphens() =>
        TextMeasure.Wrap("training.optimizer.learning-rate", 100, 12).ShouldBe(["training.", "optimizer.", "learning-rate"]);

    [Fact]
    public void A_number_is_not_broken() => TextMeasure.Wrap("rate=0.000123", 60, 12).Count.ShouldBe(1);
}
