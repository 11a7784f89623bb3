using FocusNetGrid.Sweeps.Specs.Reference;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SpecReferenceTests
{
    private static readonly IReadOnlyList<SpecSection> Sections = SpecReference.Of(new SmallCatalog(), member => $"About {member.Name}.");

    [Fact]
    public void The_whole_comes_first_and_has_every_field_of_a_spec() =>
        Sections[0].Fields.Select(field => field.Path).ShouldBe(
            ["name", "description", "data", "network", "loss", "training", "split", "seeds", "stopping", "retries", "priority", "max-workers", "trials", "search"]);

    [Fact]
    public void A_section_has_a_key_of_its_own() => Sections.Select(section => section.Key).ShouldBeUnique();

    [Theory]
    [InlineData("name", "text, 1 to 64 of a-z, 0-9 and -, neither first nor last a -", "required")]
    [InlineData("description", "text, at most 4000 characters", "")]
    [InlineData("data", "dsb2018 or synthetic; or a mapping with its name and options", "required")]
    [InlineData("loss", "all-hl or dice; or a mapping with its name and options", "all-hl")]
    [InlineData("training", "a mapping", "")]
    [InlineData("training.epochs", "a whole number, from 1 to 100000", "50")]
    [InlineData("training.optimizer", "adam or sgd; or a mapping with its name and options", "adam")]
    [InlineData("seeds", "a list of at least 1 item, each a whole number, at least 0", "[0]")]
    [InlineData("split.stratify", "none or foreground", "none")]
    [InlineData("max-workers", "a whole number, from 1 to 100000", "")]
    [InlineData("search.strategy", "grid, random, sobol or tpe; or a mapping with its name and options", "grid")]
    [InlineData("search.space", "a mapping of paths with their values", "required")]
    [InlineData("search.space.FIELD.integer", "a list of 2 items, each a whole number", "")]
    public void A_field_tells_what_may_stand_there_and_what_does_otherwise(string path, string value, string otherwise)
    {
        var field = SpecReference.Find(Sections, path) is [{ Fields: [var only] }] ? only : Sections.SelectMany(section => section.Fields).Single(field => field.Path == path);

        (field.Value, field.Default).ShouldBe((value, otherwise));
    }

    [Theory]
    [InlineData("training.optimizer", "training.optimizer.adam", "training.optimizer.sgd")]
    [InlineData("training.optimizer.adam", "training.optimizer.adam")]
    [InlineData("", "")]
    public void A_key_or_its_beginning_finds_sections(string key, params string[] expected) =>
        SpecReference.Find(Sections, key).Select(section => section.Key).ShouldBe(expected);

    [Fact]
    public void A_path_finds_its_field_alone()
    {
        var section = SpecReference.Find(Sections, "training.epochs").ShouldHaveSingleItem();

        section.Fields.ShouldHaveSingleItem().Text.ShouldBe("About Epochs.");
    }

    [Theory]
    [InlineData("trainng.epochs", "did you mean training.epochs?")]
    [InlineData("everything else", "known sections: data.dsb2018, data.synthetic, ")]
    public void What_there_is_not_is_answered_with_what_there_is(string key, string expected)
    {
        SpecReference.Find(Sections, key).ShouldBeEmpty();
        SpecReference.Hint(Sections, key).ShouldContain(expected);
    }
}
