using FocusNetGrid.Reports.Figures.Cases;
using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Reporting;

public sealed class PanelTrialsTests
{
    private const string Two = "trials=[{training.batch: 2}, {training.batch: 4}]";

    [Fact]
    public void One_trial_a_configuration_of_the_first_fold_and_seed_is_shown()
    {
        var trials = PanelTrials.Of(Concluded.Run(2, _ => 50, Two, "seeds=[3, 1]"))!.Trials;

        trials.Select(trial => trial.Planned.Title).ShouldBe(["training.batch=2, fold 0, seed 3", "training.batch=4, fold 0, seed 3"]);
    }

    [Fact]
    public void Where_the_first_fold_lacks_one_the_next_is_shown()
    {
        var trials = PanelTrials.Of(Concluded.Run(2, _ => 50, Two).Without(0, TrialStatus.Failed))!.Trials;

        trials.ShouldAllBe(trial => trial.Planned.Trial.Split.Fold == 1);
    }

    [Fact]
    public void Of_more_than_nine_the_highest_by_validation_are_shown_in_the_plans_order()
    {
        var trials = PanelTrials.Of(Concluded.Run(1, index => index * 5, $"trials=[{string.Join(", ", Enumerable.Range(1, 11).Select(batch => $"{{training.batch: {batch}}}"))}]"))!.Trials;

        trials.Select(trial => trial.Planned.Index).ShouldBe(Enumerable.Range(2, 9));
    }

    [Fact]
    public void A_single_configuration_has_nothing_beside_it() => PanelTrials.Of(Concluded.Run(1, _ => 50, "seeds=[0, 1]")).ShouldBeNull();

    [Fact]
    public void A_panel_is_found_again_until_a_trial_has_other_weights()
    {
        var root = Directory.CreateTempSubdirectory("focusnetgrid-panel-");
        var directory = new RunDirectory(root.FullName);
        Directory.CreateDirectory(directory.Artifacts);
        var trials = PanelTrials.Of(Concluded.Run(1, _ => 50, Two))!;
        new DrawnPanel(trials.Key, new CasePanel(["a"], [new CaseRow("best", "v0", 0.5, [1], [2], [new CasePrediction(0.5, [3], [4])])])).SaveIn(directory);
        var trained = trials.Trials[0] with { Log = trials.Trials[0].Log with { Result = trials.Trials[0].Result! with { WeightsSha256 = "other" } } };

        DrawnPanel.Find(directory, trials)!.Rows[0].Predictions[0].Errors.ShouldBe([4]);
        DrawnPanel.Find(directory, new PanelTrials([trained, trials.Trials[1]])).ShouldBeNull();
        root.Delete(recursive: true);
    }
}
