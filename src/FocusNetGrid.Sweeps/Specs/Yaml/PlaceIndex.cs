namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Finds the line of a field by its path.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<string, SpecPlace> places = new(StringComparer.Ordinal);
    private readonly SpecPlace top;

    public PlaceIndex(SpecNode root)
    {
        top = root.Place;
        Visit(root, "");
    }

    /// <summary>The field's place, or that of the nearest field around it that the spec has.</summary>
    public SpecPlace Find(string path)
    {
        for (var at = path; at.Length > 0; at = FieldPath.Parent(at))
        {
            if (places.TryGetValue(at, out var place))
            {
                return place;
            }
        }

        return top;
    }

    private void Visit(SpecNode node, string path)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    var field = FieldPath.Join(path, entry.Key);
                    places[field] = entry.Place;
                    Visit(entry.Value, field);
                }

                break;
            case SequenceNode list:
                for (var index = 0; index < list.Items.Count; index++)
                {
                    var item = FieldPath.Index(path, index);
                    places[item] = list.Items[index].Place;
                    Visit(list.Items[index], item);
                }

                break;
            default:
                break;
        }
    }
}
