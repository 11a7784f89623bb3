using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;
using static FocusNetGrid.Reports.Tests.CrossValidation.Folds;

namespace FocusNetGrid.Reports.Tests.CrossValidation;

public sealed class CrossValidationTests
{
    // Fold 0 holds out a (Dice 200/220, Jaccard 100/120) and b (Dice 20/40, Jaccard 10/30); fold 1 holds out c (Dice 600/600).
    private static readonly ReportedTrial[] Trials =
    [
        Trial("unet", 0, 1, Case("a", 100, 10, 10), Case("b", 10, 5, 15)),
        Trial("unet", 1, 1, Case("c", 300, 0, 0)),
    ];

    private static readonly FoldTrial[] Plan = [Planned("unet", 0, 1, "", "a", "b"), Planned("unet", 1, 1, "", "c")];

    [Fact]
    public void The_pixels_of_all_held_out_cases_are_counted_together()
    {
        var scores = CrossValidationResults.Of(Trials, Plan).Single().Scores;

        // 410 found, 15 extra, 25 missed.
        scores.Pooled.Precision.ShouldBe(410.0 / 425, 1e-12);
        scores.Pooled.Recall.ShouldBe(410.0 / 435, 1e-12);
        scores.Pooled.Dice.ShouldBe(820.0 / 860, 1e-12);
        scores.Pooled.Jaccard.ShouldBe(410.0 / 450, 1e-12);
    }

    [Fact]
    public void The_mean_and_deviation_are_over_cases_and_not_over_folds()
    {
        var scores = CrossValidationResults.Of(Trials, Plan).Single().Scores;

        double[] jaccard = [100.0 / 120, 10.0 / 30, 1];
        scores.PerImage.Jaccard.ShouldBe(jaccard.Sum() / 3, 1e-12);
        Math.Abs(scores.PerImage.Jaccard - ((jaccard[0] + jaccard[1]) / 4 + jaccard[2] / 2)).ShouldBeGreaterThan(0.05);
        scores.PerImageDeviation.Jaccard.ShouldBe(Math.Sqrt(jaccard.Sum(value => Math.Pow(value - jaccard.Sum() / 3, 2)) / 2), 1e-12);
        (scores.Cases, scores.Counts).ShouldBe((3, 3));
    }

    [Fact]
    public void The_spread_is_between_the_pooled_scores_of_the_folds()
    {
        var spread = CrossValidationResults.Of(Trials, Plan).Single().SpreadOf(score => score.Dice);

        // Fold 0: 110 found, 15 extra, 25 missed; fold 1: all found.
        var low = 220.0 / 260;
        spread.Low.ShouldBe(low, 1e-12);
        spread.High.ShouldBe(1);
        spread.Deviation!.Value.ShouldBe((1 - low) / Math.Sqrt(2), 1e-12);
    }

    [Fact]
    public void A_case_that_two_seeds_measured_counts_once_with_the_mean_of_its_scores()
    {
        ReportedTrial[] trials = [.. Trials, Trial("unet", 0, 2, Case("a", 60, 0, 50), Case("b", 25, 0, 0)), Trial("unet", 1, 2, Case("c", 300, 0, 0))];

        var scores = CrossValidationResults.Of(trials, [.. Plan, Planned("unet", 0, 2, "", "a", "b"), Planned("unet", 1, 2, "", "c")]).Single().Scores;

        (scores.Cases, scores.Counts).ShouldBe((3, 6));
        double[] jaccard = [(100.0 / 120 + 60.0 / 110) / 2, (10.0 / 30 + 1) / 2, 1];
        scores.PerImage.Jaccard.ShouldBe(jaccard.Average(), 1e-12);
        scores.Pooled.Dice.ShouldBe(2 * 795.0 / (2 * 795 + 15 + 75), 1e-12);
    }

    [Fact]
    public void Repeats_hold_every_case_out_again_and_number_their_folds_through()
    {
        ReportedTrial[] trials = [.. Trials, Trial("unet", 2, 1, Case("a", 100, 10, 10)), Trial("unet", 3, 1, Case("b", 10, 5, 15), Case("c", 300, 0, 0))];
        FoldTrial[] plan = [.. Plan, Planned("unet", 2, 1, "", "a"), Planned("unet", 3, 1, "", "b", "c")];

        var configuration = CrossValidationResults.Of(trials, plan).Single();

        configuration.Folds.Select(fold => fold.Fold).ShouldBe([0, 1, 2, 3]);
        (configuration.Planned, configuration.Scores.Cases, configuration.Scores.Counts).ShouldBe((3, 3, 6));
    }

    [Fact]
    public void Missing_folds_are_named_with_the_reason_and_nothing_is_set_in_bold()
    {
        FoldTrial[] plan = [.. Plan, Planned("unet", 2, 1, "pruned", "d", "e"), Planned("unet", 3, 1, "failed", "f")];

        var results = CrossValidationResults.Of(Trials, plan);
        var table = CrossValidationTable.Of(results);

        CrossValidationTable.Missing(results.Single()).ShouldBe("fold 2 (pruned), fold 3 (failed)");
        (results.Single().Scores.Cases, results.Single().Planned).ShouldBe((3, 6));
        table.Rows.SelectMany(row => row).ShouldAllBe(cell => !cell.Emphasised);
        table.Notes.ShouldContain(note => note.Contains("missing trials"));
    }

    [Fact]
    public void Of_several_seeds_the_missing_ones_are_named()
    {
        FoldTrial[] plan = [.. Plan, Planned("unet", 0, 2, "waiting", "a", "b"), Planned("unet", 1, 2, "", "c"), Planned("unet", 1, 3, "waiting", "c")];

        CrossValidationTable.Missing(CrossValidationResults.Of(Trials, plan).Single()).ShouldBe("fold 0 seed 2 (waiting), fold 1 seed 3 (waiting)");
    }

    [Fact]
    public void A_single_split_is_no_cross_validation() => CrossValidationResults.Of(Trials[..1], Plan[..1]).ShouldBeEmpty();

    [Theory]
    [InlineData("cross-validation.md")]
    [InlineData("cross-validation.csv")]
    [InlineData("cross-validation.tex")]
    public void The_table_is_the_one_that_was_looked_at(string golden)
    {
        var results = CrossValidationResults.Of(
            [.. Trials, Trial("focusnet++", 0, 1, Case("a", 105, 4, 5), Case("b", 20, 5, 5)), Trial("focusnet++", 1, 1, Case("c", 298, 3, 2))],
            [.. Plan, Planned("focusnet++", 0, 1, "", "a", "b"), Planned("focusnet++", 1, 1, "", "c")]);

        var table = golden.EndsWith(".csv", StringComparison.Ordinal) ? CrossValidationTable.Of(results) : CrossValidationTable.ShownOf(results);
        TableWriters.All.Single(writer => writer.Extension == Path.GetExtension(golden)).WriteText(table).ShouldBeGolden(golden);
    }
}
