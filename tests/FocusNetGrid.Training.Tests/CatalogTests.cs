using System.ComponentModel.DataAnnotations;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Training.Tests;

public sealed class CatalogTests
{
    private static readonly Catalog Catalog = new();

    [Theory]
    [InlineData(ComponentKind.Network, "focusnet++", "focusnet++-released", "unet")]
    [InlineData(ComponentKind.Data, "dsb2018", "isic2018", "folder", "synthetic")]
    [InlineData(ComponentKind.Loss, "all-hl", "hl", "bce", "dice", "tversky", "focal-tversky")]
    [InlineData(ComponentKind.Optimizer, "adam", "adamw", "sgd")]
    [InlineData(ComponentKind.Schedule, "constant", "step", "cosine", "plateau")]
    public void Everything_that_a_spec_may_name_is_there(ComponentKind kind, params string[] names) =>
        names.Except(Catalog.Components(kind).Keys).ShouldBeEmpty();

    [Fact]
    public void Every_default_is_within_its_own_bounds()
    {
        var options = Enum.GetValues<ComponentKind>().Where(kind => kind != ComponentKind.Data)
            .SelectMany(kind => Catalog.Components(kind).Values)
            .Select(type => Activator.CreateInstance(type)!);

        options.ShouldAllBe(record => Validator.TryValidateObject(record, new ValidationContext(record), null, true));
    }

    [Fact]
    public void Every_component_survives_being_written_and_read()
    {
        foreach (var (name, type) in Enum.GetValues<ComponentKind>().SelectMany(kind => Catalog.Components(kind)))
        {
            var component = Component.From(name, Activator.CreateInstance(type)!);
            Component.From(name, component.OptionsAs(type)).ShouldBe(component);
        }
    }
}
