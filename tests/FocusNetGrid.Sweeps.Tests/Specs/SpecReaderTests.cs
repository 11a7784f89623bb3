using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SpecReaderTests
{
    [Fact]
    public void A_minimal_spec_has_the_papers_loss_and_training()
    {
        var configuration = Spec.Read(Spec.Minimal).Sweep.Configurations().ShouldHaveSingleItem();

        configuration.Loss.ShouldBe(Component.From("all-hl", new LossOptions()));
        configuration.Training.ShouldBe(new TrainingSpec
        {
            Epochs = 50,
            Batch = 8,
            Optimizer = Component.From("adam", new AdamOptions()),
            Schedule = Component.From("constant", new NoOptions()),
        });
    }

    [Fact]
    public void A_component_has_all_its_options_written_or_not()
    {
        var network = Spec.Read("name: a\ndata: synthetic\nnetwork: { name: focusnet++, dropout: 0 }").Sweep.Base.Network;

        CanonicalJson.Write(network.Options).ShouldBe("""{"dropout":0,"heads":true,"widths":[32,64,128,192,256]}""");
    }

    [Fact]
    public void Options_of_every_type_are_read()
    {
        const string Yaml = """
            name: a
            network: unet
            data:
              name: synthetic
              kind: lesions
              cases: 12
              serial: 9000000000
              title: no
              noise: 1e-1
              colours: grey
              stains: [false, TRUE]
              boxes:
                - [1, 2]
                - []
              stain: { strength: 1 }
            """;

        Spec.Read(Yaml).Sweep.Base.Data.OptionsAs(typeof(SyntheticOptions)).ShouldBeOfType<SyntheticOptions>().ShouldSatisfyAllConditions(
            options => options.Kind.ShouldBe(SyntheticKind.Lesions),
            options => options.Serial.ShouldBe(9_000_000_000),
            options => options.Title.ShouldBe("no"),
            options => options.Noise.ShouldBe(0.1),
            options => options.Stains.ShouldBe([false, true]),
            options => options.Boxes.ShouldBe([[1, 2], []]),
            options => options.Stain.Strength.ShouldBe(1));
    }

    [Fact]
    public void A_component_with_a_default_may_be_changed_without_naming_it() =>
        Spec.Read(Spec.Minimal + "loss: { gamma: 0.3 }").Sweep.Base.Loss.ShouldBe(Component.From("all-hl", new LossOptions { Gamma = 0.3 }));

    [Fact]
    public void Null_leaves_a_nullable_option_empty() =>
        Spec.Read("name: a\nnetwork: unet\ndata: { name: synthetic, noise: ~ }").Sweep.Base.Data.Options["noise"].ShouldBeNull();

    [Theory]
    [InlineData("network.widths", 3)]
    [InlineData("network.widths[3]", 6)]
    [InlineData("network.dropout", 2)]
    [InlineData("loss.gamma", 1)]
    [InlineData("network.widths[4].deeper", 7)]
    public void The_line_of_a_field_is_its_own_or_that_of_the_nearest_around_it(string field, int line)
    {
        const string Yaml = """
            name: lines
            network:
              widths:
                [8,
                8, 8,
                16,
                32]
              name: unet
            data: synthetic
            """;

        Spec.Read(Yaml).LineOf(field).ShouldBe(line);
    }

    [Fact]
    public void A_problem_that_only_the_data_shows_is_told_like_any_other() =>
        Spec.Read(Spec.Minimal + "training:\n  batch: 64\n").Problem("training.batch", "64 is too much").ToString()
            .ShouldBe("spec.yaml:5: training.batch: 64 is too much");

    [Fact]
    public void A_record_that_breaks_the_rules_for_options_is_the_programmers_error() =>
        Should.Throw<InvalidOperationException>(() => SpecReader.Read(Spec.Minimal, "spec.yaml", new NamelessCatalog())).Message.ShouldContain("called name");

    private sealed class NamelessCatalog : ISpecCatalog
    {
        public IReadOnlyDictionary<string, Type> Components(ComponentKind kind) => new Dictionary<string, Type>
        {
            ["dsb2018"] = typeof(NamedOptions),
            ["unet"] = typeof(NamedOptions),
        };
    }

    private sealed record NamedOptions
    {
        public string Name { get; init; } = "";
    }
}
