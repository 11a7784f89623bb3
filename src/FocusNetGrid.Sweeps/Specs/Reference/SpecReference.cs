using System.Reflection;
using FocusNetGrid.Sweeps.Specs.Binding;

namespace FocusNetGrid.Sweeps.Specs.Reference;

/// <summary>Every field that a spec can have, for people; <see cref="SpecSchema"/> tells it to editors.</summary>
public static class SpecReference
{
    /// <summary>The sections, the whole first, each with the components that its fields choose from behind it.</summary>
    /// <param name="catalog">The components there are.</param>
    /// <param name="describe">The words of a record, or of its property; may be empty.</param>
    public static IReadOnlyList<SpecSection> Of(ISpecCatalog catalog, Func<MemberInfo, string> describe)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(describe);
        return new ReferenceBuilder(catalog, describe).Sections();
    }

    /// <summary>
    /// The sections that a key or its beginning names, or the field that a path names; empty where there is neither. The whole is no beginning of its parts.
    /// </summary>
    /// <param name="sections">All there are.</param>
    /// <param name="key">What is asked for; empty for the whole.</param>
    public static IReadOnlyList<SpecSection> Find(IReadOnlyList<SpecSection> sections, string key)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var found = sections.Where(section => section.Key == key || (key.Length > 0 && section.Key.StartsWith($"{key}.", StringComparison.Ordinal))).ToList();
        return found.Count > 0
            ? found
            : [.. sections
                .Select(section => section with { Fields = [.. section.Fields.Where(field => field.Path == key)] })
                .Where(section => section.Fields.Count > 0)];
    }

    /// <summary>A half-sentence for a message about a key that nothing has.</summary>
    public static string Hint(IReadOnlyList<SpecSection> sections, string key)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var keys = sections.Select(section => section.Key).Where(known => known.Length > 0).ToList();
        var near = Nearest.To(key, keys.Concat(sections.SelectMany(section => section.Fields).Select(field => field.Path)));
        return near is null ? $"known sections: {string.Join(", ", keys)}" : $"did you mean {near}?";
    }
}
