using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Trials;

public sealed class ThresholdScoresTests
{
    [Theory]
    [InlineData(0, 0, 0, 16, "1 1 1 1 1 1")]
    [InlineData(0, 4, 0, 12, "0 0 0.75 0.75 0 0")]
    [InlineData(0, 0, 4, 12, "0 0 1 0.75 0 0")]
    [InlineData(16, 0, 0, 0, "1 1 1 1 1 1")]
    [InlineData(4, 0, 12, 0, "1 0.25 0 0.25 0.4 0.25")]
    [InlineData(4, 12, 0, 0, "0.25 1 0 0.25 0.4 0.25")]
    [InlineData(0, 4, 4, 8, "0 0 0.6666666666666666 0.5 0 0")]
    [InlineData(3, 1, 2, 10, "0.75 0.6 0.9090909090909091 0.8125 0.6666666666666666 0.5")]
    public void Every_outcome_has_the_scores_that_the_table_promises(long hits, long extra, long missed, long rest, string expected)
    {
        var scores = ThresholdScores.Of(new CaseCounts("case", hits, extra, missed, rest));

        $"{scores.Precision} {scores.Recall} {scores.Specificity} {scores.Accuracy} {scores.Dice} {scores.Jaccard}".ShouldBe(expected);
    }

    [Fact]
    public void Dice_is_twice_Jaccard_over_one_plus_Jaccard()
    {
        var random = new Random(5);
        for (var i = 0; i < 100; i++)
        {
            var scores = ThresholdScores.Of(new CaseCounts("case", random.Next(9), random.Next(9), random.Next(9), 1));

            scores.Dice.ShouldBe(2 * scores.Jaccard / (1 + scores.Jaccard), 1e-12);
        }
    }

    [Fact]
    public void An_image_without_pixels_is_refused() =>
        Should.Throw<ArgumentException>(() => ThresholdScores.Of(new CaseCounts("void", 0, 0, 0, 0))).Message.ShouldContain("'void'");
}
