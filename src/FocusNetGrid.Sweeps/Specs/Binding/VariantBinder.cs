using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Makes changes to the base and checks what comes out as if it had been written so.</summary>
internal sealed class VariantBinder
{
    private readonly ISpecCatalog catalog;
    private readonly ShapeCache shapes;
    private readonly MappingNode root;
    private readonly IReadOnlyList<NodeChange> overrides;
    private readonly ProblemList problems;
    private readonly ProblemList unchanged;

    /// <param name="catalog">The components that a spec can name.</param>
    /// <param name="shapes">The shapes of the records.</param>
    /// <param name="root">The whole spec with the command line's changes.</param>
    /// <param name="overrides">The command line's changes, which win over a variant's; empty where the variants have them already.</param>
    /// <param name="problems">Takes what the variants' changes make wrong; what is wrong with the base is told elsewhere.</param>
    public VariantBinder(ISpecCatalog catalog, ShapeCache shapes, MappingNode root, IReadOnlyList<NodeChange> overrides, ProblemList problems)
    {
        (this.catalog, this.shapes, this.root, this.overrides, this.problems) = (catalog, shapes, root, overrides, problems);
        unchanged = new() { LinesPassedOver = problems.LinesPassedOver };
        ConfigurationBinder.Read(new ValueBinder(catalog, shapes, unchanged).Records, shapes, root, root.Place);
    }

    /// <summary>Reads one variant.</summary>
    /// <param name="changes">What differs from the base.</param>
    /// <param name="index">The variant's number, from 0.</param>
    /// <param name="path">Where the changes stand, for example <c>trials[0]</c>.</param>
    /// <param name="place">The line for problems that no change alone has caused.</param>
    public BoundTrial Read(IReadOnlyList<NodeChange> changes, int index, string path, SpecPlace place)
    {
        var found = new ProblemList { LinesPassedOver = problems.LinesPassedOver };
        var (configuration, changed) = Bind(changes, index, found);
        Report(found, changes, path, place);
        return new(configuration, path, changed);
    }

    /// <summary>The configuration of one variant; null where something is wrong with it, which nobody hears of.</summary>
    public Configuration? Find(IReadOnlyList<NodeChange> changes, int index) => Bind(changes, index, new ProblemList()).Configuration;

    /// <summary>Whether a change is to a field that configurations may differ in; if not, it is reported.</summary>
    public bool MayDiffer(NodeChange change, string path)
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

        var isOfSweep = first is SweepBinder.TrialsField or SweepBinder.SearchField || shapes.Of(typeof(SweepSpec)).Find(first) is not null;
        problems.Add(change.Place, field, isOfSweep
            ? $"{first} is the same for all trials of a sweep; a trial can change {Shown.Either(known)}"
            : $"unknown field; {Nearest.Hint(first, known)}");
        return false;
    }

    private (Configuration? Configuration, MappingNode Root) Bind(IReadOnlyList<NodeChange> changes, int index, ProblemList found)
    {
        var effective = OverrideMerge.Of(changes, overrides);
        var changed = effective.Concat(overrides).Aggregate(root, (node, change) => change.ApplyTo(node));
        var configuration = ConfigurationBinder.Read(new ValueBinder(catalog, shapes, found).Records, shapes, changed, root.Place);
        return (
            configuration is null ? null : configuration with
            {
                Trial = index,
                Changes = [.. effective.Select(change => new SpecChange(change.Field, NodeJson.Of(change.Value)))],
            },
            changed);
    }

    /// <summary>Passes on what the changes caused. A field of the base that they made wrong is told where they stand.</summary>
    private void Report(ProblemList found, IReadOnlyList<NodeChange> changes, string path, SpecPlace place)
    {
        if (found.Count == 0)
        {
            return;
        }

        var own = changes.SelectMany(change => PlacesOf(change.Value).Append(change.Place)).Append(place).ToHashSet();
        foreach (var problem in found.Items.Except(unchanged.Items))
        {
            var at = new SpecPlace(problem.File, problem.Line);
            problems.Add(own.Contains(at) || at.Line == 0 ? at : place, FieldPath.Join(path, problem.Field), problem.Message);
        }
    }

    private static IEnumerable<SpecPlace> PlacesOf(SpecNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => PlacesOf(entry.Value).Append(entry.Place)),
        SequenceNode list => list.Items.SelectMany(PlacesOf).Append(list.Place),
        _ => [node.Place],
    };
}
