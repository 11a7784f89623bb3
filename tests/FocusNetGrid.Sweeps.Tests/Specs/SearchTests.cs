using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SearchTests
{
    private const string Base = "name: a\ndata: synthetic\nnetwork: { name: focusnet++, dropout: 0.5 }\n";

    [Fact]
    public void A_grid_tries_every_combination_on_the_base() =>
        Search("space: { training.batch: [4, 8], network: [unet, focusnet++] }").Configurations().Select(configuration => configuration.Label()).ShouldBe(
        [
            "training.batch=4, network=unet", "training.batch=4, network=focusnet++", "training.batch=8, network=unet", "training.batch=8, network=focusnet++",
        ]);

    [Fact]
    public void Ranges_conditions_and_constraints_are_read()
    {
        const string Section = """
            strategy: { name: random, trials: 30, seed: 1 }
            space:
              training.optimizer.learning-rate: { log: [1e-4, 1e-2] }
              training.batch: { integer: [4, 16], step: 4 }
              network: [unet, focusnet++]
              network.dropout: { float: [0, 0.4], when: network == 'focusnet++' }
            constraints:
              - training.batch <= 8 or network == 'unet'
            """;

        var configurations = Search(Section).Configurations();

        configurations.Count.ShouldBe(30);
        configurations.ShouldAllBe(configuration => configuration.Training.Batch % 4 == 0 && configuration.Training.Batch <= 16);
        configurations.Where(configuration => configuration.Network.Name == "focusnet++").ShouldAllBe(configuration =>
            configuration.Training.Batch <= 8 && configuration.Network.Options["dropout"]!.GetValue<double>() < 0.4);
        configurations.Where(configuration => configuration.Network.Name == "unet").ShouldAllBe(configuration =>
            configuration.Network == Component.From("unet", new UnetOptions()));
    }

    [Fact]
    public void A_condition_may_speak_of_fields_that_are_not_searched() =>
        Search("space: { training.batch: { choice: [4, 8], when: network.dropout == 0.5 and training.optimizer == 'adam' } }").Configurations().Count.ShouldBe(2);

    [Theory]
    [InlineData("training.optimizer.name", "training.optimizer")]
    [InlineData("training.optimizer", "training.optimizer.name")]
    public void A_condition_on_a_part_follows_what_the_point_puts_in_its_place_however_either_is_spelt(string searched, string asked)
    {
        var configurations = Search($"space: {{ {searched}: [adam, sgd], training.batch: {{ choice: [4, 8], when: {asked} == 'sgd' }} }}").Configurations();

        configurations.Count(configuration => configuration.Training.Optimizer.Name == "adam").ShouldBe(1);
        configurations.Count(configuration => configuration.Training.Optimizer.Name == "sgd").ShouldBe(2);
    }

    [Fact]
    public void A_constraint_on_an_option_of_a_part_that_is_replaced_follows_the_choice() =>
        Search("space: { network: [unet, { name: focusnet++, dropout: 0.1 }, { name: focusnet++, dropout: 0.3 }] }\nconstraints: [network == 'unet' or network.dropout < 0.2]")
            .Configurations().Select(configuration => configuration.Label()).ShouldBe(["network=unet", "network={name: focusnet++, dropout: 0.1}"]);

    [Fact]
    public void A_constraint_follows_what_the_point_changes_within_a_part_that_it_replaced() =>
        Search("space: { network: [focusnet++], network.dropout: [0.1, 0.3] }\nconstraints: [network.dropout < 0.2]")
            .Configurations().ShouldHaveSingleItem().Label().ShouldBe("network=focusnet++, network.dropout=0.1");

    [Fact]
    public void A_search_that_was_written_reads_as_the_same_configurations()
    {
        var sweep = Search("strategy: { name: sobol, trials: 8 }\nspace: { network.dropout: { float: [0, 0.5] }, loss: [dice, { name: all-hl, k: 0.1 }] }\nconstraints: [network.dropout > 0.1]");

        var again = Spec.Read(SpecWriter.Write(sweep)).Sweep;

        again.Trials.ShouldBe(sweep.Trials);
        SpecWriter.Write(again).ShouldBe(SpecWriter.Write(sweep));
    }

    [Fact]
    public void A_search_for_the_name_of_a_part_that_was_written_reads_as_the_same_configurations()
    {
        var sweep = Spec.Read("name: a\ndata: synthetic\nnetwork: focusnet++\nsearch: { space: { network.name: [focusnet++, unet], training.optimizer.name: [adam, sgd] } }\n").Sweep;

        var again = Spec.Read(SpecWriter.Write(sweep)).Sweep;

        (again.Base, again.Id()).ShouldBe((sweep.Base, sweep.Id()));
        again.Trials.ShouldBe(sweep.Trials);
    }

    [Fact]
    public void A_searched_field_that_the_command_line_sets_is_searched_no_more() =>
        Spec.Read(Base + "search: { space: { training.batch: [4, 8], training.epochs: [1, 2] } }\n", "training.batch=2").Sweep.Configurations()
            .Select(configuration => configuration.Label()).ShouldBe(["training.epochs=1", "training.epochs=2"]);

    [Theory]
    [InlineData("{}", "search.space: missing; expected searched fields with their values, such as { training.batch: [4, 8] }")]
    [InlineData("{ space: {} }", "search.space: missing; expected searched fields with their values, such as { training.batch: [4, 8] }")]
    [InlineData("{ strategy: gird, space: { training.batch: [1] } }", "search.strategy: unknown strategy 'gird'; did you mean grid? (known: grid, random, sobol, tpe)")]
    [InlineData("{ strategy: random, space: { training.batch: [1] } }", "search.strategy.trials: missing; expected a whole number such as 8")]
    [InlineData("{ space: { trianing.batch: [1] } }", "search.space.trianing.batch: unknown field; did you mean training? (known: data, loss, network, training)")]
    [InlineData("{ space: { seeds: [1] } }", "search.space.seeds: seeds is the same for all trials of a sweep; a trial can change data, network, loss or training")]
    [InlineData("{ space: { training.batch: 4 } }", "search.space.training.batch: found 4; expected a list of values, or a range such as { float: [0, 0.5] }")]
    [InlineData("{ space: { training.batch: [] } }", "search.space.training.batch: an empty list; give the values to choose from")]
    [InlineData("{ space: { training.batch: [4, 4] } }", "search.space.training.batch[1]: comes twice; give each value once")]
    [InlineData("{ space: { training.batch: [0, 4] } }", "search.space.training.batch: 0 is out of range; expected from 1 to 4096")]
    [InlineData("{ space: { training.bacth: [4] } }", "search.space.training.bacth: unknown field; did you mean batch? (known: batch, epochs, optimizer, schedule)")]
    [InlineData("{ space: { network.dropout: { float: [0, 0.4] } } }", "search.space.network.dropout: a grid has no end in it; add points, the number of values to try, or use random")]
    [InlineData("{ space: { network.dropout: { float: [0.4, 0], points: 3 } } }", "search.space.network.dropout.float: from 0.4 to 0 is no range; give the smaller limit first")]
    [InlineData("{ space: { network.dropout: { log: [0, 1], points: 3 } } }", "search.space.network.dropout.log: 0 has no logarithm; a logarithmic range begins above 0")]
    [InlineData("{ space: { network.dropout: { float: [0, 1], log: [0.1, 1] } } }", "search.space.network.dropout: expected exactly one of choice, integer, float and log")]
    [InlineData("{ space: { network.dropout: { float: [0, 1], step: 2 } } }", "search.space.network.dropout.step: a step is for whole numbers; give points, the number of values")]
    [InlineData("{ space: { training.batch: [4] }, constraints: [training.batch > 4] }", "search.constraints: they leave no combination; loosen one of them")]
    [InlineData("{ space: { training.batch: [4] }, constraints: [batch > 4] }", "search.constraints: batch has no value in 'batch > 4'; use a field of the spec, or put a text in quotes")]
    [InlineData("{ space: { training.batch: [4] }, constraints: ['training.batch >'] }", "search.constraints[0]: 'training.batch >' ends too early; write for example training.batch <= 16")]
    [InlineData("{ space: { training.batch: { choice: [4], when: '(' } } }", "search.space.training.batch.when: '(' ends too early; write for example training.batch <= 16")]
    [InlineData("{ space: { network: [unet, focusnet++] }, constraints: [network.dropout <= 0.5] }", "search.constraints: network.dropout belongs to a part that the point replaces; give it in the choice of network")]
    [InlineData("{ space: { network.dropout: [0.1, 0.2], network: [unet, focusnet++] } }", "search.space.network: would undo network.dropout; move it above")]
    [InlineData("{ space: { training.batch: { choice: [4], when: network == 'unet' }, network.name: [unet] } }", "search.space.training.batch.when: 'network == 'unet'' names network, which is searched further down; move network.name above")]
    [InlineData("{ space: { training.batch: { choice: [4], when: 'network.widths[0] > 8' }, network: [unet] } }", "search.space.training.batch.when: 'network.widths[0] > 8' names network.widths, which is searched further down; move network above")]
    [InlineData("{ space: { training.batch: { choice: [4], when: training.batch == 8 } } }", "search.space.training.batch.when: 'training.batch == 8' names training.batch, which it is itself to decide; name fields above it")]
    [InlineData("{ space: { training.batch: { integer: [1, 4000] }, training.epochs: { integer: [1, 1000] } } }", "search: 4000000 combinations; a grid has at most 100000, so use fewer values or random")]
    public void A_wrong_search_is_told_with_line_and_remedy(string section, string problem) =>
        Spec.Problems(Base + $"search: {section}\n").ShouldBe([$"spec.yaml:4: {problem}"]);

    [Fact]
    public void A_search_beside_trials_is_refused() =>
        Spec.Problems(Base + "trials: [{ training.batch: 4 }]\nsearch: { space: { training.batch: [4] } }\n")
            .ShouldBe(["spec.yaml:5: search: a search beside trials; keep one of them"]);

    private static SweepSpec Search(string section) =>
        Spec.Read($"{Base}search:\n  {section.ReplaceLineEndings("\n  ")}\n").Sweep;
}
