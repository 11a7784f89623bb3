using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class TrialsTests
{
    private const string Base = "name: a\ndata: synthetic\nnetwork: { name: focusnet++, dropout: 0.5 }\n";

    [Fact]
    public void Without_trials_the_base_is_the_only_configuration() =>
        Spec.Read(Base).Sweep.Configurations().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            configuration => configuration.Trial.ShouldBeNull(),
            configuration => configuration.Label().ShouldBe("focusnet++"));

    [Fact]
    public void A_dotted_field_changes_one_option_and_keeps_the_others() =>
        Trial("network.widths: [8, 8, 8, 8, 8]").Network
            .ShouldBe(Component.From("focusnet++", new FocusOptions { Dropout = 0.5, Widths = [8, 8, 8, 8, 8] }));

    [Fact]
    public void A_nested_mapping_without_a_name_changes_the_component_too() =>
        Trial("network: { heads: false }").Network.ShouldBe(Component.From("focusnet++", new FocusOptions { Dropout = 0.5, Heads = false }));

    [Fact]
    public void A_name_begins_a_component_anew() =>
        Trial("network: { name: focusnet++, heads: false }").Network.ShouldBe(Component.From("focusnet++", new FocusOptions { Heads = false }));

    [Fact]
    public void A_change_within_a_component_given_by_its_name_alone_keeps_the_name() =>
        Trial("loss.gamma: 0.4", Base + "loss: all-hl\n").Loss.ShouldBe(Component.From("all-hl", new LossOptions { Gamma = 0.4 }));

    [Fact]
    public void Later_changes_of_an_entry_build_on_earlier_ones() =>
        Trial("network: unet, network.widths: [4, 8], training.batch: 4").ShouldSatisfyAllConditions(
            trial => trial.Network.ShouldBe(Component.From("unet", new UnetOptions { Widths = [4, 8] })),
            trial => trial.Training.Batch.ShouldBe(4),
            trial => trial.Label().ShouldBe("network=unet, network.widths=[4, 8], training.batch=4"));

    [Fact]
    public void Trials_that_train_alike_are_one_configuration() =>
        Spec.Read(Base + "trials:\n  - { loss: all-hl }\n  - { training.batch: 8 }\n  - { training.batch: 4 }\n").Sweep.Configurations()
            .Select(configuration => configuration.Trial).ShouldBe([0, 2]);

    [Fact]
    public void A_mistake_in_a_trial_is_told_at_its_line_and_one_of_the_base_only_once() =>
        Spec.Problems(Base + "training: { epochs: 0 }\ntrials:\n  - { network.widhts: [8] }\n  - training:\n      batch: 0\n").ShouldBe(
        [
            "spec.yaml:4: training.epochs: 0 is out of range; expected from 1 to 100000",
            "spec.yaml:6: trials[0].network.widhts: unknown field; did you mean widths? (known: dropout, heads, widths)",
            "spec.yaml:8: trials[1].training.batch: 0 is out of range; expected from 1 to 4096",
        ]);

    [Fact]
    public void An_option_of_the_base_that_the_trials_component_lacks_does_not_follow_it() =>
        Trial("network: unet").Network.ShouldBe(Component.From("unet", new UnetOptions()));

    [Theory]
    [InlineData("split.folds: 3", "split.folds: split is the same for all trials of a sweep; a trial can change data, network, loss or training")]
    [InlineData("trials: []", "trials: trials is the same for all trials of a sweep; a trial can change data, network, loss or training")]
    [InlineData("netwrok: unet", "netwrok: unknown field; did you mean network? (known: data, loss, network, training)")]
    [InlineData("network..widths: 3", "network..widths: not a field's path; write names joined by dots, for example training.epochs")]
    [InlineData("loss.k: 0, loss: { k: 1 }", "loss.k: given twice in this trial; keep one of them")]
    [InlineData("network.widths: [4, 8], network: unet", "network: would undo network.widths; move it above")]
    public void What_a_trial_cannot_change_is_told(string change, string problem) =>
        Spec.Problems(Base + $"trials:\n  - {{ {change} }}\n").ShouldBe([$"spec.yaml:5: trials[0].{problem}"]);

    [Fact]
    public void Trials_that_are_no_list_are_told() => Spec.Problems(Base + "trials: { training.batch: 4 }\n")
        .ShouldBe(["spec.yaml:4: trials: found a mapping; expected a list of changes, for example - { training.batch: 4 }"]);

    [Fact]
    public void A_problem_that_only_the_data_shows_is_told_at_the_trials_own_line()
    {
        var document = Spec.Read(Base + "trials:\n  - { training.batch: 4 }\n  - loss: dice\n    training.batch: 640\n");

        document.Problem(document.Sweep.Configurations()[1], "training.batch", "too many").ToString()
            .ShouldBe("spec.yaml:7: trials[1].training.batch: too many");
    }

    private static Configuration Trial(string changes, string yaml = Base) =>
        Spec.Read($"{yaml}trials:\n  - {{ {changes} }}\n").Sweep.Configurations().ShouldHaveSingleItem();
}
