using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads the spec's trials: each entry is a variant of the base.</summary>
internal sealed class TrialsBinder(VariantBinder variants, ProblemList problems)
{
    public IReadOnlyList<BoundTrial> Read(MappingNode root)
    {
        if (root.Find(SweepBinder.TrialsField) is not { } entry || entry.Value is RefusedNode or ScalarNode { IsNull: true })
        {
            return [];
        }

        if (entry.Value is not SequenceNode list)
        {
            problems.Add(entry.Place, entry.Key, $"found {Shown.Found(entry.Value)}; expected a list of changes, for example - {{ training.batch: 4 }}");
            return [];
        }

        return [.. list.Items.Select((item, index) => Read(root, item, index))];
    }

    private BoundTrial Read(MappingNode root, SpecNode item, int index)
    {
        var path = FieldPath.Index(SweepBinder.TrialsField, index);
        if (item is not MappingNode mapping)
        {
            if (item is not RefusedNode)
            {
                problems.Add(item.Place, path, $"found {Shown.Found(item)}; expected changes such as {{ training.batch: 4 }}");
            }

            return new(null, path, root);
        }

        var changes = NodeEdits.Flatten(mapping).Where(change => variants.MayDiffer(change, path)).ToArray();
        ReportRepeats(changes, path);
        new ChangeOrder(problems).IsKept(changes, path);
        return variants.Read(changes, index, path, item.Place);
    }

    private void ReportRepeats(NodeChange[] changes, string path)
    {
        for (var index = 1; index < changes.Length; index++)
        {
            if (changes.Take(index).Any(earlier => earlier.Field == changes[index].Field))
            {
                problems.Add(changes[index].Place, FieldPath.Join(path, changes[index].Field), "given twice in this trial; keep one of them");
            }
        }
    }
}
