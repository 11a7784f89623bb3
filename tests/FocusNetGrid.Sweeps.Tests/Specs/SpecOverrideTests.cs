using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SpecOverrideTests
{
    [Fact]
    public void The_command_line_sets_fields_of_the_base() =>
        Spec.Read(Spec.Minimal, "training.epochs=3", "seeds=[1, 2]", "network.widths=[4, 8]", "split.folds=4").Sweep.ShouldSatisfyAllConditions(
            sweep => sweep.Base.Training.Epochs.ShouldBe(3),
            sweep => sweep.Seeds.ShouldBe([1, 2]),
            sweep => sweep.Base.Network.ShouldBe(Component.From("unet", new UnetOptions { Widths = [4, 8] })),
            sweep => sweep.Split.Folds.ShouldBe(4));

    [Fact]
    public void The_command_line_wins_over_the_trials()
    {
        var sweep = Spec.Read(Spec.Minimal + "trials:\n  - { training.epochs: 9, loss: dice }\n  - { network: focusnet++ }\n",
            "training.epochs=3", "network.widths=[8, 8, 8, 8, 8]").Sweep;

        sweep.Trials.ShouldAllBe(trial => trial.Training.Epochs == 3);
        sweep.Trials.Select(trial => trial.Label()).ShouldBe(["loss=dice", "network=focusnet++, network.widths=[8, 8, 8, 8, 8]"]);
    }

    [Fact]
    public void The_last_of_two_assignments_to_one_field_wins() =>
        Spec.Read(Spec.Minimal, "training.epochs=3", "training.epochs=4").Sweep.Base.Training.Epochs.ShouldBe(4);

    [Fact]
    public void Of_two_assignments_to_one_field_the_last_is_made_again_in_a_part_that_a_trial_replaces()
    {
        var sweep = Spec.Read(Spec.Minimal + "trials: [{ network: unet }]\n", "network.widths=[4, 8]", "network.widths=[8, 16]").Sweep;

        sweep.Trials.ShouldHaveSingleItem().Label().ShouldBe("network=unet, network.widths=[8, 16]");
        Spec.Read(SpecWriter.Write(sweep)).Sweep.Trials.ShouldBe(sweep.Trials);
    }

    [Fact]
    public void An_assignment_that_a_later_one_encloses_is_not_made_again_in_a_part_that_a_trial_replaces()
    {
        var sweep = Spec.Read(Spec.Minimal + "trials: [{ training: {} }]\n", "training.optimizer.learning-rate=0.1", "training.optimizer=sgd").Sweep;

        sweep.Trials.ShouldHaveSingleItem().Label().ShouldBe("training={}, training.optimizer=sgd");
        Spec.Read(SpecWriter.Write(sweep)).Sweep.Trials.ShouldBe(sweep.Trials);
    }

    [Theory]
    [InlineData("training.epochs=0", "--set: training.epochs: 0 is out of range; expected from 1 to 100000")]
    [InlineData("training.epoch=3", "--set: training.epoch: unknown field; did you mean epochs? (known: batch, epochs, optimizer, schedule)")]
    [InlineData("training.epochs", "--set: training.epochs: expected field=value, for example --set training.epochs=3")]
    [InlineData("=3", "--set: spec: expected field=value, for example --set training.epochs=3")]
    [InlineData("training. epochs=3", "--set: training. epochs: not a field's path; write names joined by dots, for example training.epochs")]
    [InlineData("seeds=[1", "--set: seeds: '[1' is not a YAML value: the list that begins here is not closed, or a comma is missing in it; add ] or the comma")]
    [InlineData("training.epochs=", "--set: training.epochs: has no value; expected a whole number such as 50, or leave the field out for its default")]
    [InlineData("network=*x", "--set: network: the alias *x is not read here; write the value itself")]
    public void A_wrong_assignment_is_told_by_its_option(string assignment, string problem) =>
        Spec.Problems(Spec.Minimal, assignment).ShouldBe([problem]);

    [Fact]
    public void A_wrong_assignment_is_told_beside_the_files_mistakes() =>
        Spec.Problems(Spec.Minimal + "seeds: x\n", "training.epochs=0").Length.ShouldBe(2);

    [Fact]
    public void An_assignment_mends_what_the_file_has_wrong() =>
        Spec.Read(Spec.Minimal + "training: { epochs: 0 }\n", "training.epochs=1").Sweep.Base.Training.Epochs.ShouldBe(1);

    [Fact]
    public void An_assignment_to_one_field_leaves_the_lines_of_its_neighbours() =>
        Spec.Problems(Spec.Minimal + "training: { batch: 0 }\n", "training.epochs=1")
            .ShouldBe(["spec.yaml:4: training.batch: 0 is out of range; expected from 1 to 4096"]);

    [Fact]
    public void Text_is_taken_as_it_stands() => SpecReader.Read(
        Spec.Minimal, "spec.yaml", new SmallCatalog(), [SpecOverride.Text("data.path", "a: [b #c", "--data")])
        .Sweep.Base.Data.Options["path"]!.GetValue<string>().ShouldBe("a: [b #c");
}
