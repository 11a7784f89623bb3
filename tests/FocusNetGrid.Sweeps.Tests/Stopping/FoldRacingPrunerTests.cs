using FocusNetGrid.Sweeps.Stopping;

namespace FocusNetGrid.Sweeps.Tests.Stopping;

public sealed class FoldRacingPrunerTests
{
    private static readonly int[] Good = [90, 80, 85, 70, 95, 60, 88, 77];
    private readonly FoldRacingPruner _pruner = new(new FoldRacingOptions(), folds: 5, seeds: 1);

    [Fact]
    public void A_configuration_that_is_worse_image_by_image_gets_no_further_folds()
    {
        Finish(0, fold: 0, Good);

        Finish(1, fold: 0, Worse(10)).ShouldBe([1]);
    }

    [Fact]
    public void A_newcomer_drops_those_that_it_beats()
    {
        Finish(0, fold: 0, Worse(10));
        Finish(1, fold: 0, Worse(12));

        Finish(2, fold: 0, Good).ShouldBe([0]);
        Finish(3, fold: 0, Worse(1)).ShouldBe([3]);
    }

    [Fact]
    public void One_that_is_no_worse_than_chance_allows_stays()
    {
        Finish(0, fold: 0, Good);

        Finish(1, fold: 0, [91, 79, 86, 69, 96, 59, 89, 76]).ShouldBeEmpty();
    }

    [Fact]
    public void Only_folds_that_both_have_finished_are_compared()
    {
        Finish(0, fold: 0, Good);

        Finish(1, fold: 1, Worse(30)).ShouldBeEmpty();
        Finish(1, fold: 0, Worse(30)).ShouldBe([1]);
    }

    [Fact]
    public void Nothing_is_dropped_before_there_are_folds_enough()
    {
        var pruner = new FoldRacingPruner(new FoldRacingOptions { LeastFolds = 2 }, folds: 5, seeds: 1);
        pruner.Note(Standing.Measured(new(0, 0, 0), Good));
        pruner.Note(Standing.Measured(new(1, 0, 0), Worse(30)));
        pruner.Beaten(1).ShouldBeEmpty();

        pruner.Note(Standing.Measured(new(0, 1, 0), Good));
        pruner.Note(Standing.Measured(new(1, 1, 0), Worse(30)));
        pruner.Beaten(1).ShouldBe([1]);
    }

    [Fact]
    public void Seeds_are_averaged_before_images_are_compared()
    {
        var pruner = new FoldRacingPruner(new FoldRacingOptions(), folds: 5, seeds: 2);
        pruner.Note(Standing.Measured(new(0, 0, 0), Good));
        pruner.Note(Standing.Measured(new(0, 0, 1), Worse(20)));
        pruner.Note(Standing.Measured(new(1, 0, 0), Worse(20)));
        pruner.Note(Standing.Measured(new(1, 0, 1), Good));

        pruner.Beaten(1).ShouldBeEmpty();
    }

    [Fact]
    public void A_fold_counts_once_both_have_all_its_seeds_as_each_further_look_would_add_to_the_risk()
    {
        var pruner = new FoldRacingPruner(new FoldRacingOptions(), folds: 5, seeds: 2);
        pruner.Note(Standing.Measured(new(0, 0, 0), Good));
        pruner.Note(Standing.Measured(new(1, 0, 0), Worse(30)));
        pruner.Beaten(1).ShouldBeEmpty();

        pruner.Note(Standing.Measured(new(0, 0, 1), Good));
        pruner.Note(Standing.Measured(new(1, 0, 1), Worse(30)));
        pruner.Beaten(1).ShouldBe([1]);
    }

    [Fact]
    public void However_many_configurations_there_are_one_stays()
    {
        var dropped = Enumerable.Range(0, 40).SelectMany(number => Finish(number, fold: 0, Worse(number * 17 % 40))).ToArray();

        dropped.ShouldBeUnique();
        Enumerable.Range(0, 40).Except(dropped).ShouldBe([0]);
    }

    [Fact]
    public void Being_told_twice_changes_nothing()
    {
        Finish(0, fold: 0, Good);
        Finish(1, fold: 0, Worse(10));

        Finish(1, fold: 0, Worse(10)).ShouldBeEmpty();
        Finish(0, fold: 0, Good).ShouldBeEmpty();
    }

    private static int[] Worse(int by) => [.. Good.Select((score, image) => score - by - image % 2)];

    private IReadOnlyList<int> Finish(int configuration, int fold, int[] hundredths)
    {
        _pruner.Note(Standing.Measured(new(configuration, fold, 0), hundredths));
        return _pruner.Beaten(configuration);
    }
}
