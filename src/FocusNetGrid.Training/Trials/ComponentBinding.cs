using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Training.Trials;

/// <summary>Finds what a trial's component names and reads its options.</summary>
internal static class ComponentBinding
{
    private const string Source = "trial";

    /// <summary>The definition of a component's name, and its options as the definition's record.</summary>
    /// <param name="field">Where the trial names it, for messages.</param>
    /// <param name="component">The name and options.</param>
    /// <param name="known">The catalog.</param>
    /// <param name="name">A definition's name.</param>
    /// <param name="optionsType">A definition's options record.</param>
    /// <exception cref="SpecException">This version knows no such name, or no such option: the trial was planned by another version.</exception>
    public static (TDefinition Definition, object Options) Bind<TDefinition>(
        string field, Component component, IReadOnlyList<TDefinition> known, Func<TDefinition, string> name, Func<TDefinition, Type> optionsType)
        where TDefinition : class
    {
        var definition = known.FirstOrDefault(candidate => name(candidate) == component.Name)
            ?? throw Problem(field, $"'{component.Name}' is not known to this version; it knows {string.Join(", ", known.Select(name))}.");
        try
        {
            return (definition, component.OptionsAs(optionsType(definition)));
        }
        catch (JsonException mismatch)
        {
            throw Problem(field, $"the options of '{component.Name}' do not fit this version: {mismatch.Message}");
        }
    }

    /// <summary>A problem with a field of a trial.</summary>
    public static SpecException Problem(string field, string message) => new([new SpecProblem(Source, 0, field, message)]);
}
