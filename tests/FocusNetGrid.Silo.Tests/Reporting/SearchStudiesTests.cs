using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Reporting;

public sealed class SearchStudiesTests
{
    private const string Space = "search={strategy: {name: random, trials: 5, seed: 1}, space: {network.name: [unet, focusnet++], "
        + "training.optimizer.learning-rate: {log: [0.0001, 0.01]}, training.batch: {integer: [2, 8], scale: log}, loss.k: {float: [0.2, 0.8]}}}";

    [Fact]
    public void A_search_is_told_with_its_fields_its_scales_and_its_values()
    {
        var study = SearchStudies.Of(Concluded.Run(1, index => 50 + index, Space))!;

        study.Parameters.Select(parameter => (parameter.Name, parameter.Logarithmic)).ShouldBe(
            [("network.name", false), ("training.optimizer.learning-rate", true), ("training.batch", true), ("loss.k", false)]);
        study.Points.Count.ShouldBe(5);
        study.Points.ShouldAllBe(point => point.Values[0]!.Number == null && point.Values[1]!.Number >= 1e-4 && point.Values[1]!.Number <= 0.01);
        study.Points[3].Score.ShouldBe(2 * 53.0 / 153, 1e-12);
    }

    [Fact]
    public void The_score_is_that_of_all_folds_counted_together()
    {
        var study = SearchStudies.Of(Concluded.Run(2, index => index switch { 0 => 80, 1 => 20, _ => 50 }, "trials=[{training.batch: 2}, {training.batch: 4}]"))!;

        study.Points.Select(point => point.Score).ShouldBe([2 * 100.0 / 300, 2 * 100.0 / 300], 1e-12);
    }

    [Fact]
    public void A_field_that_an_entry_does_not_change_has_the_specs_value()
    {
        var study = SearchStudies.Of(Concluded.Run(1, _ => 50, "trials=[{network: unet}, {network: unet, training.batch: 2}, {network: focusnet}]"))!;

        study.Parameters.Select(parameter => parameter.Name).ShouldBe(["network", "training.batch"]);
        study.Points.Select(point => $"{point.Values[0]!.Text} {point.Values[1]!.Number}").ShouldBe(["unet 4", "unet 2", "focusnet 4"]);
    }

    [Fact]
    public void A_configuration_that_lacks_a_trial_is_left_out()
    {
        var outcome = Concluded.Run(2, _ => 50, "trials=[{training.batch: 2}, {training.batch: 4}]").Without(1, TrialStatus.Failed);

        SearchStudies.Of(outcome)!.Points.ShouldHaveSingleItem().Title.ShouldBe("training.batch=4");
    }

    [Fact]
    public void A_list_of_networks_is_no_search() => SearchStudies.Of(Concluded.Run(1, _ => 50, "trials=[{network.name: unet}, {network.name: wide-unet}]")).ShouldBeNull();

    [Fact]
    public void Seeds_alone_are_no_search() => SearchStudies.Of(Concluded.Run(1, _ => 50, "seeds=[0, 1, 2]")).ShouldBeNull();
}
