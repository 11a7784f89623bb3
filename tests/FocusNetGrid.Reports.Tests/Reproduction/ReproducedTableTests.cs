using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Tests.Reproduction;

public sealed class ReproducedTableTests
{
    private static readonly ReproducedTable Table = ReproducedTable.Of(ReproductionSamples.Table3);

    [Fact]
    public void Rows_stand_in_the_tables_order_whatever_was_trained() =>
        Table.Networks.Select(network => network.Method).ShouldBe(PaperTables.Table3.Rows.Select(row => row.Method));

    [Fact]
    public void A_score_is_the_mean_over_seeds_with_the_deviation_between_them()
    {
        var network = Table.Networks.Single(network => network.Method == "U-Net");
        var seeds = network.Trials.Select(trial => trial.Evaluation.PerImage.Dice).ToList();

        var estimate = network.Estimates[(Quantity.Dice, ScoreConvention.PerImage)];

        estimate.Value.ShouldBe(seeds.Average(), 1e-12);
        estimate.SeedDeviation.ShouldBe(Math.Abs(seeds[0] - seeds[1]) / Math.Sqrt(2), 1e-12);
        estimate.Interval!.Contains(estimate.Value).ShouldBeTrue();
        network.PerImage[Quantity.Dice].Average().ShouldBe(seeds.Average(), 1e-12);
    }

    [Fact]
    public void The_pooled_interval_is_of_counts_summed_over_the_images_drawn()
    {
        var network = Table.Networks.Single(network => network.Method == "FocusNet");
        var pooled = network.Estimates[(Quantity.Dice, ScoreConvention.Pooled)];

        pooled.Value.ShouldBe(network.Trials[0].Evaluation.Pooled.Dice);
        pooled.Interval!.Contains(pooled.Value).ShouldBeTrue();
        pooled.Interval.ShouldNotBe(network.Estimates[(Quantity.Dice, ScoreConvention.PerImage)].Interval);
        network.Estimates[(Quantity.Dice, ScoreConvention.Keras)].Interval.ShouldBeNull();
    }

    [Fact]
    public void Ranks_and_pairs_are_of_the_networks_that_have_a_result()
    {
        Table.Networks.Where(network => network.HasResult).Sum(network => network.MeanRanks[Quantity.Jaccard]).ShouldBe(1 + 2 + 3 + 4, 1e-9);
        Table.Networks.Single(network => network.Method == "BCU-Net").MeanRanks.ShouldBeEmpty();
        Table.Pairs.Count.ShouldBe(4 * 6);
    }

    [Fact]
    public void A_pair_seen_from_the_other_side_is_its_mirror_image()
    {
        var (one, other) = (Table.Compare("U-Net", "FocusNet++", Quantity.Dice)!, Table.Compare("FocusNet++", "U-Net", Quantity.Dice)!);

        other.Difference.ShouldBe(-one.Difference);
        other.Test.RankBiserial.ShouldBe(-one.Test.RankBiserial);
        (other.Interval.Low, other.Interval.High).ShouldBe((-one.Interval.High, -one.Interval.Low));
        other.Corrected.ShouldBe(one.Corrected);
        Table.Compare("U-Net", "BCU-Net", Quantity.Dice).ShouldBeNull();
    }

    [Fact]
    public void Rows_say_which_trials_are_missing_and_why()
    {
        Table.Networks.Single(network => network.Method == "BCU-Net").Gap.ShouldBe("not trained yet");
        Table.Networks.Single(network => network.Method == "FocusNet").Gap.ShouldBe("seed 1: failed: the loss became NaN in epoch 3");
        Table.Networks.Single(network => network.Method == "U-Net").Gap.ShouldBeEmpty();
    }

    [Fact]
    public void Trials_of_other_images_and_two_configurations_of_a_network_are_refused()
    {
        var trial = ReproductionSamples.Trial("U-Net", "unet", 9);
        var evaluation = trial.Evaluation with { Cases = [.. trial.Evaluation.Cases.Reverse()] };
        var other = ReproductionSamples.Trial("FocusNet", "focusnet", 9);
        var foreign = other with { Result = other.Result with { Evaluations = [evaluation] } };

        Should.Throw<ArgumentException>(() => ReproducedTable.Of(ReproductionSamples.Of(PaperTables.Table3, trial, foreign))).Message.ShouldContain("other images");
        Should.Throw<ArgumentException>(() => ReproducedTable.Of(ReproductionSamples.Of(PaperTables.Table3, trial, trial))).Message.ShouldContain("one configuration");
        Should.Throw<ArgumentException>(() => ReproducedTable.Of(ReproductionSamples.Of(PaperTables.Table3)));
    }

    [Theory]
    [InlineData(new[] { 0.1, 0.5, 0.94, 0.95, 1.0 }, 4)]
    [InlineData(new[] { 0.9, 0.5 }, 1)]
    [InlineData(new[] { 0.0, double.NaN }, double.NaN)]
    public void Convergence_is_the_first_epoch_near_the_best(double[] dice, double expected) => Convergence
        .EpochsToNearBest([.. dice.Select((value, index) => new EpochRecord(index + 1, 1e-3, 1, 1, value, value, false))])
        .ShouldBe(expected);
}
