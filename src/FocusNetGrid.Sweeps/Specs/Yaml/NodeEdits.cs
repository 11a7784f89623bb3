namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Changes trees of nodes without touching the originals.</summary>
internal static class NodeEdits
{
    /// <summary>
    /// Sets the field at a path, making the mappings on its way. A component that was given by its name alone becomes a mapping with that name.
    /// </summary>
    public static MappingNode Set(MappingNode root, ReadOnlySpan<string> path, SpecNode value, SpecPlace place)
    {
        var key = path[0];
        var old = root.Find(key);
        var changed = path.Length == 1 ? value : Set(AsMapping(old?.Value, place), path[1..], value, place);

        // On the way to a deeper field the entry keeps its place, so that problems of its other fields still name the line where it stands.
        var entry = new SpecEntry(key, path.Length == 1 || old is null ? place : old.Place, changed);
        return root with { Entries = old is null ? [.. root.Entries, entry] : [.. root.Entries.Select(item => item.Key == key ? entry : item)] };
    }

    /// <summary>
    /// The single fields that a nested mapping of changes sets. A mapping with a <c>name</c> is one change: it replaces a component whole.
    /// </summary>
    public static IEnumerable<NodeChange> Flatten(MappingNode changes, string parent = "")
    {
        foreach (var entry in changes.Entries)
        {
            var field = FieldPath.Join(parent, entry.Key);
            if (entry.Value is MappingNode { Entries.Count: > 0 } nested && nested.Find("name") is null)
            {
                foreach (var change in Flatten(nested, field))
                {
                    yield return change;
                }
            }
            else
            {
                yield return new(field, entry.Place, entry.Value);
            }
        }
    }

    private static MappingNode AsMapping(SpecNode? node, SpecPlace place) => node switch
    {
        MappingNode mapping => mapping,
        ScalarNode { IsNull: false } name => new(name.Place, [new("name", name.Place, name)]),
        _ => new(place, []),
    };
}
