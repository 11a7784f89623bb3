using FocusNetGrid.Reports.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class SampleSummaryTests
{
    [Fact]
    public void Quartiles_are_interpolated_and_whiskers_stop_before_outliers()
    {
        // R: quantile(c(0, .5, .6, .7, .8, .9), c(.25, .5, .75)) is .525 .650 .775; the lower fence is .15.
        var summary = SampleSummary.Of([0, 0.5, 0.6, 0.7, 0.8, 0.9]);

        (summary.LowerQuartile, summary.Median, summary.UpperQuartile).ShouldBe((0.525, 0.65, 0.775), Tolerance);
        (summary.LowerWhisker, summary.UpperWhisker).ShouldBe((0.5, 0.9));
        summary.Mean.ShouldBe(3.5 / 6, 1e-12);
    }

    [Fact]
    public void One_image_is_its_own_box() => SampleSummary.Of([0.4]).ShouldBe(new SampleSummary(0.4, 0.4, 0.4, 0.4, 0.4, 0.4));

    [Fact]
    public void A_violin_is_widest_where_most_images_are()
    {
        double[] sorted = [.. Enumerable.Range(0, 300).Select(index => index < 30 ? 0.1 + index * 0.001 : 0.8 + index * 0.0003)];

        var outline = Violin.Outline(sorted);

        outline.MaxBy(point => point.Y).X.ShouldBeInRange(0.8, 0.9);
        (outline[0].X, outline[^1].X).ShouldBe((sorted[0], sorted[^1]));
        outline.ShouldAllBe(point => point.Y >= 0 && point.Y <= 1);
    }

    [Fact]
    public void Equal_scores_have_no_width() => Violin.Outline([0.5, 0.5, 0.5]).Count.ShouldBe(1);

    [Theory]
    [InlineData()]
    [InlineData(double.NaN)]
    public void A_network_without_a_finite_score_is_refused(params double[] values) =>
        Should.Throw<ArgumentException>(() => ScoreDistributions.Draw("x", "Jaccard", [new ScoreSample("unet", values)]));

    private static readonly IEqualityComparer<(double, double, double)> Tolerance = EqualityComparer<(double, double, double)>.Create(
        (one, other) => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) + Math.Abs(one.Item3 - other.Item3) < 1e-12,
        _ => 0);
}
