namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SpecProblemTests
{
    [Theory]
    [InlineData("training: { epochs: 0 }", "training.epochs: 0 is out of range; expected from 1 to 100000")]
    [InlineData("training: { batch: \"eight\" }", "training.batch: found the text 'eight'; expected a whole number such as 8")]
    [InlineData("training: { batch: \"8\" }", "training.batch: found the text '8'; expected a whole number such as 8 (leave out the quotes: 8)")]
    [InlineData("training: { batch: 8.0 }", "training.batch: found 8.0; expected a whole number such as 8 (write 8)")]
    [InlineData("training: { batch: 8.5 }", "training.batch: found 8.5; expected a whole number such as 8")]
    [InlineData("training: { batch: 1_000 }", "training.batch: found the text '1_000'; expected a whole number such as 8 (write it without underscores: 1000)")]
    [InlineData("training: { batch: 0x10 }", "training.batch: found the text '0x10'; expected a whole number such as 8 (write it in decimal: 16)")]
    [InlineData("training: { batch: 0o17 }", "training.batch: found the text '0o17'; expected a whole number such as 8 (write it in decimal: 15)")]
    [InlineData("training: { batch: 010 }", "training.batch: found the text '010'; expected a whole number such as 8 (a leading zero means octal to some readers; write 10)")]
    [InlineData("training: { batch: 9999999999 }", "training.batch: found 9999999999; expected a whole number such as 8 (it is too large)")]
    [InlineData("training: { batch: [8] }", "training.batch: found a list of 1 item; expected a whole number such as 8")]
    [InlineData("training: { batch: }", "training.batch: has no value; expected a whole number such as 8, or leave the field out for its default")]
    [InlineData("training: 5", "training: found 5; expected a mapping of fields, such as { name: value }")]
    [InlineData("training: { epoch: 5 }", "training.epoch: unknown field; did you mean epochs? (known: batch, epochs, optimizer, schedule)")]
    [InlineData("training: { optimizer: { lr: 1 } }", "training.optimizer.lr: unknown field; known: learning-rate")]
    [InlineData("training: { optimizer: { learning_rate: 1 } }", "training.optimizer.learning_rate: unknown field; did you mean learning-rate? (known: learning-rate)")]
    [InlineData("training: { optimizer: { learning-rate: 0 } }", "training.optimizer.learning-rate: 0 is out of range; expected above 0 and at most 10")]
    [InlineData("training: { optimizer: { learning-rate: .nan } }", "training.optimizer.learning-rate: found the text '.nan'; expected a number such as 0.001 (it must be finite)")]
    [InlineData("training: { optimizer: { learning-rate: 1e999 } }", "training.optimizer.learning-rate: found the text '1e999'; expected a number such as 0.001 (it must be finite)")]
    [InlineData("training: { schedule: { name: step, epochs: [5] } }", "training.schedule.factors: missing; expected a list, each item a number such as 0.5")]
    [InlineData("training: { schedule: { name: step, epochs: [5], factors: [] } }", "training.schedule.epochs: 1 epochs and 0 factors; give one factor an epoch")]
    [InlineData("loss: [dice]", "loss: found a list of 1 item; expected the name of a loss, or a mapping with its name and options")]
    [InlineData("loss: dcie", "loss: unknown loss 'dcie'; did you mean dice? (known: all-hl, dice)")]
    [InlineData("loss: { gamma: -1 }", "loss.gamma: -1 is out of range; expected at least 0")]
    [InlineData("seeds: []", "seeds: 0 items; expected at least 1")]
    [InlineData("seeds: 3", "seeds: found 3; expected a list such as [0]")]
    [InlineData("seeds: [1, -1]", "seeds[1]: -1 is out of range; expected at least 0")]
    [InlineData("seeds: [1, x]", "seeds[1]: found the text 'x'; expected a whole number such as 8")]
    [InlineData("batch: 3", "batch: unknown field; it belongs under training, as training.batch")]
    [InlineData("training.batch: 3", "training.batch: unknown field; write it nested, training: { batch: ... }, as dotted names are for trials")]
    [InlineData("seeds:[0]: ", "seeds:[0]: a space is missing after the colon; write seeds: [0]")]
    [InlineData("split: { train: 3 }", "split.validation: missing; a split by sizes needs train and validation")]
    [InlineData("split: { folds: 1 }", "split.folds: 1 is out of range; expected from 2 to 1000")]
    [InlineData("split: { folds: 5, test-share: 0.1 }", "split.test-share: each fold is a test part itself; leave test-share out")]
    [InlineData("split: { repeats: 2 }", "split.repeats: 2 repeats of one division; repeats are for folds")]
    [InlineData("split: { validation-share: 0.5, test-share: 0.6 }", "split.validation-share: 0.5 beside a test-share of 0.6 leaves nothing to train on; expected less than 1 together")]
    [InlineData("split: { stratify: foregruond }", "split.stratify: found the text 'foregruond'; expected none or foreground (did you mean foreground?)")]
    [InlineData("stopping: hyperband", "stopping: unknown stopping rule 'hyperband'; known: asha, fold-racing, median, none")]
    [InlineData("stopping: { name: asha, reduction-factor: 1 }", "stopping.reduction-factor: 1 is out of range; expected from 2 to 100")]
    [InlineData("stopping: { name: median, metric: dice }", "stopping.metric: found the text 'dice'; expected validation-dice, validation-jaccard or validation-loss")]
    [InlineData("stopping: fold-racing", "stopping: fold-racing compares configurations fold by fold, and the split has none; give split.folds, or use asha")]
    [InlineData("stopping: { name: asha, min-epochs: 50 }", "stopping.min-epochs: 50, but no trial has more than 50 epochs, so none is ever stopped; give less, or more epochs")]
    [InlineData("stopping: { name: median, warm-up-epochs: 60 }", "stopping.warm-up-epochs: 60, but no trial has more than 50 epochs, so none is ever stopped; give less, or more epochs")]
    [InlineData("retries: { errors: 0 }", "retries.errors: 0 is out of range; expected from 1 to 100")]
    [InlineData("retries: { back-off-seconds: 10, most-seconds: 5 }", "retries.most-seconds: 5 is less than the back-off of 10; give at least that")]
    [InlineData("priority: 0", "priority: 0 is out of range; expected from 1 to 1000")]
    [InlineData("max-workers: 0", "max-workers: 0 is out of range; expected from 1 to 100000")]
    public void A_wrong_value_is_told_with_line_field_and_remedy(string line, string problem) =>
        Spec.ProblemOf(line + "\n").ShouldBe($"spec.yaml:4: {problem}");

    [Theory]
    [InlineData("kind: nuclei", "data.kind: found the text 'nuclei'; expected lesions or small-nuclei")]
    [InlineData("cases: 0", "data.cases: 0 is out of range; expected from 1 to 100000")]
    [InlineData("noise: 1.4", "data.noise: 1.4 is out of range; expected from 0 to 1")]
    [InlineData("colours: red", "data.colours: 'red' is not allowed; expected rgb or grey")]
    [InlineData("stains: [yes]", "data.stains[0]: found the text 'yes'; expected true or false")]
    [InlineData("stains: [\"true\"]", "data.stains[0]: found the text 'true'; expected true or false (leave out the quotes)")]
    [InlineData("boxes: [[1], 2]", "data.boxes[1]: found 2; expected a list, each item a whole number such as 8")]
    [InlineData("stain: strong", "data.stain: found the text 'strong'; expected a mapping of fields, such as { name: value }")]
    [InlineData("stain: { strength: 0 }", "data.stain.strength: 0 is out of range; expected above 0 and at most 1")]
    public void Options_of_every_type_are_checked(string option, string problem) =>
        Spec.Problems($"name: a\nnetwork: unet\ndata: {{ name: synthetic, {option} }}\n").ShouldBe([$"spec.yaml:3: {problem}"]);

    [Fact]
    public void What_a_minimal_spec_lacks_is_named() => Spec.Problems("description: x\n").ShouldBe(
    [
        "spec.yaml:1: name: missing; expected text",
        "spec.yaml:1: data: missing; expected the name of a data set, or a mapping with its name and options",
        "spec.yaml:1: network: missing; expected the name of a network, or a mapping with its name and options",
    ]);

    [Fact]
    public void A_required_option_is_missed_where_its_component_stands() =>
        Spec.Problems("name: a\nnetwork: unet\ndata: dsb2018\n").ShouldBe(["spec.yaml:3: data.path: missing; expected text"]);

    [Fact]
    public void A_required_option_cannot_be_empty() =>
        Spec.Problems("name: a\nnetwork: unet\ndata: { name: dsb2018, path: '' }\n").ShouldBe(["spec.yaml:3: data.path: empty; expected text"]);

    [Fact]
    public void A_rule_is_told_at_the_item_that_breaks_it() =>
        Spec.Problems("name: a\ndata: synthetic\nnetwork:\n  name: focusnet++\n  widths:\n    - 16\n    - 33\n    - 64\n    - 96\n    - 128\n")
            .ShouldBe(["spec.yaml:7: network.widths[1]: 33 is not a multiple of the 4 groups; use 36"]);

    [Fact]
    public void A_rule_says_nothing_of_a_field_that_is_broken_already() =>
        Spec.Problems("name: a\ndata: synthetic\nnetwork: { name: focusnet++, widths: [3, 16] }\n")
            .ShouldBe(["spec.yaml:3: network.widths: 2 items; expected 5"]);

    [Fact]
    public void A_long_or_unprintable_value_is_shown_on_one_short_line()
    {
        var problem = Spec.ProblemOf($"loss: \"a\\nb{new string('x', 200)}\"\n");

        problem.ShouldStartWith("spec.yaml:4: loss: unknown loss 'a\\u000ab");
        problem.ShouldNotContain("\n");
        problem.Length.ShouldBeLessThan(160);
    }
}
