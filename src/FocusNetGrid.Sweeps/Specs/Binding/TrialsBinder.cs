using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads the spec's trials: each entry's changes are made to the base, and what comes out is checked as if it had been written so.</summary>
internal sealed class TrialsBinder(ISpecCatalog catalog, ProblemList problems)
{
    private readonly ShapeCache shapes = new();

    /// <param name="root">The whole spec with the command line's changes.</param>
    /// <param name="overrides">The command line's changes, which win over an entry's.</param>
    public IReadOnlyList<BoundTrial> Read(MappingNode root, IReadOnlyList<NodeChange> overrides)
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

        var unchanged = new ProblemList { LinesPassedOver = problems.LinesPassedOver };
        ConfigurationBinder.Read(new ValueBinder(catalog, shapes, unchanged).Records, shapes, root, root.Place);
        return [.. list.Items.Select((item, index) => Read(root, item, index, overrides, unchanged))];
    }

    private BoundTrial Read(MappingNode root, SpecNode item, int index, IReadOnlyList<NodeChange> overrides, ProblemList unchanged)
    {
        var path = FieldPath.Index(SweepBinder.TrialsField, index);
        if (item is not MappingNode mapping)
        {
            if (item is not RefusedNode)
            {
                problems.Add(item.Place, path, $"found {Shown.Found(item)}; expected changes such as {{ training.batch: 4 }}");
            }

            return new(null, new(root));
        }

        var own = NodeEdits.Flatten(mapping).Where(change => MayDiffer(change, path)).ToArray();
        ReportRepeats(own, path);
        var effective = OverrideMerge.Of(own, overrides);
        var changed = effective.Concat(overrides).Aggregate(root, (node, change) => change.ApplyTo(node));

        var found = new ProblemList { LinesPassedOver = problems.LinesPassedOver };
        var configuration = ConfigurationBinder.Read(new ValueBinder(catalog, shapes, found).Records, shapes, changed, root.Place);
        Report(found, unchanged, own, path, item.Place);
        return new(
            configuration is null ? null : configuration with
            {
                Trial = index,
                Changes = [.. effective.Select(change => new SpecChange(change.Field, NodeJson.Of(change.Value)))],
            },
            new(changed));
    }

    private bool MayDiffer(NodeChange change, string path)
    {
        var field = FieldPath.Join(path, change.Field);
        if (!OverrideReader.IsPath(change.Field))
        {
            problems.Add(change.Place, field, "not a field's path; write names joined by dots, for example training.epochs");
            return false;
        }

        var known = shapes.Of(typeof(Configuration)).Fields.Select(item => item.Name).ToArray();
        var first = RulePath.Root(change.Field);
        if (known.Contains(first))
        {
            return true;
        }

        var isOfSweep = first == SweepBinder.TrialsField || shapes.Of(typeof(SweepSpec)).Find(first) is not null;
        problems.Add(change.Place, field, isOfSweep
            ? $"{first} is the same for all trials of a sweep; a trial can change {Shown.Either(known)}"
            : $"unknown field; {Nearest.Hint(first, known)}");
        return false;
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

    /// <summary>
    /// Passes on what this entry caused. A field that the base gave and the entry's other changes made wrong is told at the entry.
    /// </summary>
    private void Report(ProblemList found, ProblemList unchanged, IReadOnlyList<NodeChange> own, string path, SpecPlace place)
    {
        var ownPlaces = own.SelectMany(change => PlacesOf(change)).Append(place).ToHashSet();
        foreach (var problem in found.Items.Except(unchanged.Items))
        {
            var at = new SpecPlace(problem.File, problem.Line);
            var isTold = ownPlaces.Contains(at) || at.Line == 0;
            problems.Add(isTold ? at : place, FieldPath.Join(path, problem.Field), problem.Message);
        }
    }

    private static IEnumerable<SpecPlace> PlacesOf(NodeChange change) => [change.Place, .. PlacesOf(change.Value)];

    private static IEnumerable<SpecPlace> PlacesOf(SpecNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => PlacesOf(entry.Value).Append(entry.Place)),
        SequenceNode list => list.Items.SelectMany(PlacesOf).Append(list.Place),
        _ => [node.Place],
    };
}
