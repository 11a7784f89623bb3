using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads a component: its name alone, or a mapping with its name and options.</summary>
internal sealed class ComponentBinder(ISpecCatalog catalog, RecordBinder records, ShapeCache shapes, ProblemList problems)
{
    private const string NameField = "name";

    public Bound Read(ComponentSlotAttribute slot, SpecNode node, string path, SpecPlace place)
    {
        switch (node)
        {
            case RefusedNode:
                return Bound.Broken;
            case ScalarNode name:
                return Read(slot, name, new MappingNode(node.Place, []), path, place);
            case MappingNode mapping when mapping.Find(NameField) is { } entry:
                return Read(slot, entry.Value, Options(mapping), path, entry.Place);
            case MappingNode mapping when slot.Default is { } byDefault:
                return Read(slot, new ScalarNode(place, byDefault, Quoted: true), mapping, path, place);
            case MappingNode:
                if (!problems.LinesPassedOver)
                {
                    problems.Add(place, FieldPath.Join(path, NameField), $"missing; name the {slot.Word}: {Shown.Either(Known(slot))}");
                }

                return Bound.Broken;
            default:
                problems.Add(place, path, $"found {Shown.Found(node)}; expected the name of a {slot.Word}, or a mapping with its name and options");
                return Bound.Broken;
        }
    }

    private Bound Read(ComponentSlotAttribute slot, SpecNode name, MappingNode options, string path, SpecPlace place)
    {
        if (name is not ScalarNode { IsNull: false } text)
        {
            if (name is not RefusedNode)
            {
                problems.Add(place, FieldPath.Join(path, NameField), $"found {Shown.Found(name)}; expected the name of a {slot.Word}");
            }

            return Bound.Broken;
        }

        var types = slot.Known(catalog);
        if (!types.TryGetValue(text.Text, out var type))
        {
            problems.Add(place, path, $"unknown {slot.Word} {Shown.Text(text.Text)}; {Nearest.Hint(text.Text, Known(slot))}");
            return Bound.Broken;
        }

        if (shapes.Of(type).Find(NameField) is not null)
        {
            throw new InvalidOperationException($"{type}: an option cannot be called name; that is the component's.");
        }

        var bound = records.Read(type, options, path, place);
        return bound.IsBroken ? bound : Bound.To(Component.From(text.Text, bound.Value!));
    }

    private string[] Known(ComponentSlotAttribute slot) => [.. slot.Known(catalog).Keys.Order(StringComparer.Ordinal)];

    private static MappingNode Options(MappingNode mapping) =>
        mapping with { Entries = [.. mapping.Entries.Where(entry => entry.Key != NameField)] };
}
