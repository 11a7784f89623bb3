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
    public void Names_are_broken_after_points_and_hyphens() =>
        TextMeasure.Wrap("training.optimizer.learning-rate", 100, 12).ShouldBe(["training.", "optimizer.", "learning-rate"]);

    [Fact]
    public void A_number_is_not_broken() => TextMeasure.Wrap("rate=0.000123", 60, 12).Count.ShouldBe(1);
}
