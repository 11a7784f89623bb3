using System.ComponentModel.DataAnnotations;
using System.Reflection;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs.Binding;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Reference;

/// <summary>Walks the option records from the whole spec down.</summary>
internal sealed class ReferenceBuilder(ISpecCatalog catalog, Func<MemberInfo, string> describe)
{
    private const string Changes = "a mapping of paths";

    private readonly ShapeCache shapes = new();
    private readonly List<SpecSection> sections = [];

    public IReadOnlyList<SpecSection> Sections()
    {
        // Name and description first, then what is trained, then how often and in which order.
        var sweep = shapes.Of(typeof(SweepSpec)).Fields;
        IReadOnlyList<FieldShape> fields = [.. sweep.Take(2), .. shapes.Of(typeof(Configuration)).Fields, .. sweep.Skip(2)];
        Add("", "", "One YAML mapping. Where a field is a mapping of its own, or chooses a component by name, a section below has its fields.", fields,
            new SpecField(
                SweepBinder.TrialsField,
                $"a list, each {Changes}",
                "",
                "Configurations one by one, each told by what it changes of the rest of the spec: { network.name: unet, training.batch: 4 }. Without it, and without a search, the spec is the one configuration."),
            new SpecField(SweepBinder.SearchField, "a mapping", "", "Configurations from a space, in place of trials."));
        Search();
        return sections;
    }

    private void Search()
    {
        Add(SweepBinder.SearchField, "", describe(typeof(SearchSpec)), shapes.Of(typeof(SearchSpec)).Fields,
            new SpecField(
                SearchBinder.SpacePath,
                $"{Changes} with their values",
                "required",
                "The searched fields. A list is a choice among its values; a range is a mapping: { log: [1e-4, 1e-2] }."));
        Add($"{SearchBinder.SpacePath}.FIELD", "", "The values of a searched field. Exactly one of integer, float, log and choice.", shapes.Of(typeof(DomainOptions)).Fields,
            new SpecField($"{SearchBinder.SpacePath}.FIELD.choice", "a list of values of the field", "", "One of these values; a list in place of the mapping says the same."));
    }

    private void Add(string path, string component, string text, IReadOnlyList<FieldShape> fields, params IEnumerable<SpecField> more)
    {
        sections.Add(new SpecSection(path, component, text, [.. fields.Select(field => Told(path, field)), .. more]));
        foreach (var field in fields)
        {
            var inner = FieldPath.Join(path, field.Name);
            if (field.IsRecord)
            {
                Add(inner, "", describe(field.Type), shapes.Of(field.Type).Fields);
            }

            foreach (var (name, options) in field.Slot?.Known(catalog).OrderBy(known => known.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, Type>>())
            {
                Add(inner, name, describe(options), shapes.Of(options).Fields);
            }
        }
    }

    private SpecField Told(string path, FieldShape field) => new(FieldPath.Join(path, field.Name), ValueOf(field), DefaultOf(field), describe(field.Property));

    private string ValueOf(FieldShape field)
    {
        if (field.Slot is { } slot)
        {
            return $"{Shown.Either(slot.Known(catalog).Keys.Order(StringComparer.Ordinal))}; or a mapping with its name and options";
        }

        if (field.IsRecord)
        {
            return "a mapping";
        }

        if (field.ElementType is not { } element)
        {
            return Joined(Words.Kind(field.Type), field.Bounds);
        }

        // A length is the list's, any other bound that of its items.
        var length = field.Bounds.Select(BoundWords.Length).FirstOrDefault(words => words.Length > 0);
        var list = length is null ? "a list" : $"a list of {length}";
        return $"{list}, each {Joined(Words.Kind(element), field.Bounds.Where(bound => BoundWords.Length(bound).Length == 0))}";
    }

    private static string Joined(string kind, IEnumerable<ValidationAttribute> bounds) =>
        string.Join(", ", bounds.Select(BoundWords.Of).Where(words => words.Length > 0).Prepend(kind));

    private static string DefaultOf(FieldShape field) => field switch
    {
        { IsRequired: true, IsRecord: false } => "required",
        { Slot: { } slot } => slot.Default ?? "",
        { IsRecord: true } or { Default: null or "" } => "",
        { Default: string text } => text,
        _ => Words.Value(field.Default),
    };
}
