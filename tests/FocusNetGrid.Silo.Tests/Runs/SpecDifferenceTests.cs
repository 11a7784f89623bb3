using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Runs;

public sealed class SpecDifferenceTests
{
    [Fact]
    public void Fields_are_named_as_the_spec_spells_them()
    {
        var differences = SpecDifference.Between(
            Specs.Read().Sweep, Specs.Read("training.epochs=3", "training.optimizer.learning-rate=0.01", "seeds=[0, 1]", "network.dropout=0").Sweep);

        differences.ShouldBe(
        [
            new("network.dropout", "0.2", "0"),
            new("seeds", "[0]", "[0,1]"),
            new("training.epochs", "2", "3"),
            new("training.optimizer.learning-rate", "0.0001", "0.01"),
        ]);
    }

    [Fact]
    public void Another_component_is_told_with_the_options_that_come_and_go()
    {
        var differences = SpecDifference.Between(Specs.Read().Sweep, Specs.Read("loss=bce").Sweep);

        differences.ShouldContain(new SpecDifference("loss.name", "\"all-hl\"", "\"bce\""));
        differences.ShouldContain(new SpecDifference("loss.alpha", "0.3", "nothing"));
    }

    [Fact]
    public void Prose_and_the_place_of_the_data_decide_nothing() => SpecDifference
        .Between(Specs.Read().Sweep, Specs.Read("description=other words", "data.path=elsewhere", "priority=3", "max-workers=2", "retries.errors=1").Sweep)
        .ShouldBeEmpty();
}
