using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Tests.Specs;

namespace FocusNetGrid.Sweeps.Tests.Plans;

public sealed class SweepPlanTests
{
    private const string TwoBatches = "trials: [{ training.batch: 4 }, { training.batch: 16 }]\nseeds: [7, 9]\nsplit: { folds: 2 }\n";

    [Fact]
    public void A_trial_is_a_configuration_on_a_fold_with_a_seed() =>
        Planned.Plan(TwoBatches, folds: 2).Trials.Select(trial => (trial.Number, trial.Trial.Training.Batch, trial.Trial.Split.Fold, trial.Trial.Seed)).ShouldBe(
            [(1, 4, 0, 7), (2, 4, 0, 9), (3, 4, 1, 7), (4, 4, 1, 9), (5, 16, 0, 7), (6, 16, 0, 9), (7, 16, 1, 7), (8, 16, 1, 9)]);

    [Fact]
    public void Where_folds_race_each_comes_with_all_configurations_before_the_next() =>
        Planned.Plan(TwoBatches + "stopping: fold-racing\n", folds: 2).Trials.Select(trial => (trial.Trial.Split.Fold, trial.Trial.Training.Batch)).Distinct()
            .ShouldBe([(0, 4), (0, 16), (1, 4), (1, 16)]);

    [Fact]
    public void A_title_says_what_tells_a_trial_from_the_others() =>
        (Planned.Plan(TwoBatches, folds: 2)[7].Title, Planned.Plan("")[0].Title).ShouldBe(("training.batch=16, fold 1, seed 9", "unet"));

    [Fact]
    public void Every_trial_has_an_id_of_its_own() => Planned.Plan(TwoBatches, folds: 2).Trials.Select(trial => trial.Id).ShouldBeUnique();

    [Fact]
    public void A_trial_that_two_sweeps_share_has_one_id() =>
        Planned.Plan("seeds: [1, 2]\n")[1].Id.ShouldBe(Planned.Plan("seeds: [2]\npriority: 3\nstopping: asha\n")[0].Id);

    [Fact]
    public void A_configuration_that_is_added_comes_last_and_moves_no_other()
    {
        var plan = Planned.Plan("seeds: [7, 9]\n");
        var before = plan.Trials.Select(trial => trial.Id).ToArray();

        plan.Add(plan.ConfigurationAt(0) with { Training = plan.ConfigurationAt(0).Training with { Batch = 64 } });

        plan.Trials.Take(2).Select(trial => trial.Id).ShouldBe(before);
        plan.Trials.Skip(2).Select(trial => (trial.Index, trial.Trial.Training.Batch)).ShouldBe([(2, 64), (3, 64)]);
    }

    [Fact]
    public void Data_that_nobody_has_prepared_is_told()
    {
        var split = new SplitPlan([new(0, ["a"], ["b"], [])], [], []);

        var refusal = Should.Throw<InvalidOperationException>(() => new SweepPlan(Spec.Read(Spec.Minimal), split, [new(new Component("synthetic", []), "aa")]));

        refusal.Message.ShouldContain("dsb2018");
    }

    [Fact]
    public void There_is_no_trial_beyond_the_last() => Should.Throw<ArgumentOutOfRangeException>(() => Planned.Plan("")[1]);
}
