using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

/// <summary>A search is written by whoever submits it and read by all others, who have neither the file nor the command line.</summary>
public sealed class WrittenSearchTests
{
    [Theory]
    [InlineData("space: { network.name: [unet, focusnet++], training.optimizer.learning-rate: [0.001, 0.004] }", "training.optimizer.learning-rate=0.002")]
    [InlineData("space: { network: [unet, focusnet++], training.batch: [4, 8] }", "network.widths=[8, 8, 8, 8, 8]")]
    [InlineData("space: { training.batch: [4, 8], network: { choice: [unet, focusnet++], when: training.batch == 4 } }", "network.widths=[8, 8, 8, 8, 8]")]
    [InlineData("space: { network: [unet, focusnet++] }, strategy: { name: random, trials: 9 }", "network.name=unet")]
    [InlineData("space: { network.widths: [[4], [8]], training.batch: { integer: [4, 8] } }, strategy: { name: random, trials: 3 }", "network=focusnet++")]
    [InlineData("space: { training.optimizer.learning-rate: { log: [1e-4, 1e-2] }, network: [unet, focusnet++] }, strategy: { name: tpe, trials: 6 }", "training.optimizer.learning-rate=0.002")]
    [InlineData("space: { network: [unet, focusnet++], training.batch: { integer: [1, 99] } }, strategy: { name: tpe, trials: 6, startup: 3 }", "network.widths=[8, 8, 8, 8, 8]")]
    public void What_the_command_line_sets_outlasts_the_writing_of_a_search(string search, string assignment)
    {
        var document = Spec.Read($"{Spec.Minimal}search: {{ {search} }}\n", assignment);

        var again = Spec.Read(SpecWriter.Write(document.Sweep));

        again.Sweep.Id().ShouldBe(document.Sweep.Id());
        again.Sweep.Trials.ShouldBe(document.Sweep.Trials);
        Proposed(again).ShouldBe(Proposed(document));
    }

    [Fact]
    public void A_searched_field_that_the_command_line_sets_has_its_value_in_every_configuration_of_the_written_spec()
    {
        const string Space = "search: { space: { network.name: [unet, focusnet++], training.optimizer.learning-rate: [0.001, 0.004] } }\n";

        var again = Spec.Read(SpecWriter.Write(Spec.Read(Spec.Minimal + Space, "training.optimizer.learning-rate=0.002").Sweep)).Sweep;

        again.Configurations().Select(configuration => configuration.Label()).ShouldBe(["network.name=unet", "network.name=focusnet++"]);
        again.Configurations().ShouldAllBe(configuration => configuration.Training.Optimizer == Component.From("adam", new AdamOptions { LearningRate = 0.002 }));
    }

    [Fact]
    public void A_field_that_the_command_line_sets_within_a_searched_part_is_set_in_each_of_its_choices()
    {
        const string Space = "search: { space: { network: [unet, focusnet++], training.batch: [4] } }\n";

        var again = Spec.Read(SpecWriter.Write(Spec.Read(Spec.Minimal + Space, "network.widths=[8, 8, 8, 8, 8]").Sweep)).Sweep;

        again.Configurations().Select(configuration => configuration.Label()).ShouldBe(
        [
            "network=unet, network.widths=[8, 8, 8, 8, 8], training.batch=4", "network=focusnet++, network.widths=[8, 8, 8, 8, 8], training.batch=4",
        ]);
    }

    [Fact]
    public void A_search_of_which_the_command_line_leaves_nothing_is_none()
    {
        var document = Spec.Read(Spec.Minimal + "search: { strategy: { name: tpe, trials: 3 }, space: { training.batch: [4, 8] } }\n", "training.batch=2");

        document.Adaptive.ShouldBeNull();
        document.Sweep.Search.ShouldBeNull();
        document.Sweep.Configurations().ShouldHaveSingleItem().ShouldBe(document.Sweep.Base);
    }

    [Fact]
    public void What_the_choices_of_a_searched_part_do_not_know_is_told_by_the_option_that_set_it() =>
        Spec.Problems(Spec.Minimal + "search: { space: { network: [focusnet++, { name: focusnet++, heads: false }] } }\n", "network.widths=[8]")
            .ShouldHaveSingleItem().ShouldStartWith("--set: search.space.network.widths: ");

    [Theory]
    [InlineData("unet")]
    [InlineData("focusnet++")]
    public void A_written_search_that_learns_proposes_the_names_that_it_has_not_drawn_yet_with_their_own_defaults(string network)
    {
        var document = Spec.Read(
            $"name: a\ndata: synthetic\nnetwork: {network}\nsearch: {{ strategy: {{ name: tpe, trials: 2, startup: 1 }}, space: {{ network.name: [unet, focusnet++] }} }}\n");

        var again = Spec.Read(SpecWriter.Write(document.Sweep));

        Proposed(document).Count.ShouldBe(2);
        Proposed(again).ShouldBe(Proposed(document));
        again.Sweep.Id().ShouldBe(document.Sweep.Id());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_written_search_that_learns_proposes_a_part_that_needs_more_than_its_name(int seed)
    {
        var yaml = $$"""
            {{Spec.Minimal}}
            search:
              strategy: { name: tpe, trials: 2, startup: 1, seed: {{seed}} }
              space:
                training.schedule.name: [constant, step]
                training.schedule.epochs: { choice: [[3]], when: training.schedule == 'step' }
                training.schedule.factors: { choice: [[0.5]], when: training.schedule == 'step' }
            """;
        var document = SpecReader.Read(yaml, "spec.yaml", new WarmCatalog());

        var again = SpecReader.Read(SpecWriter.Write(document.Sweep), "spec.yaml", new WarmCatalog());

        Proposed(document).Count.ShouldBe(2);
        Proposed(again).ShouldBe(Proposed(document));
    }

    /// <summary>All configurations, while no result is known.</summary>
    private static List<Configuration> Proposed(SpecDocument document)
    {
        if (document.Adaptive is not { } search)
        {
            return [.. document.Sweep.Trials];
        }

        var proposals = search.Initial.ToList();
        while (search.Propose([.. proposals.Select(proposal => proposal.Point)], []) is { } next)
        {
            proposals.Add(next);
        }

        return [.. proposals.Select(proposal => proposal.Configuration)];
    }

    /// <summary>A schedule without steps has an option here that one with steps does not know.</summary>
    private sealed class WarmCatalog : ISpecCatalog
    {
        private readonly SmallCatalog _small = new();

        public IReadOnlyDictionary<string, Type> Components(ComponentKind kind) => kind == ComponentKind.Schedule
            ? new Dictionary<string, Type> { ["constant"] = typeof(WarmOptions), ["step"] = typeof(StepOptions) }
            : _small.Components(kind);
    }

    private sealed record WarmOptions
    {
        public int WarmUp { get; init; } = 3;
    }
}
