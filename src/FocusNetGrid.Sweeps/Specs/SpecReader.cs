using FocusNetGrid.Sweeps.Specs.Binding;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>Reads specs.</summary>
public static class SpecReader
{
    /// <summary>Reads a spec and checks all of it, trials included.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file as the user named it, for problems.</param>
    /// <param name="catalog">The components that a spec can name, and their options.</param>
    /// <param name="overrides">What the command line sets; later ones win.</param>
    /// <exception cref="SpecException">Something is wrong; it tells everything that is, each with line and remedy.</exception>
    public static SpecDocument Read(string yaml, string fileName, ISpecCatalog catalog, IReadOnlyList<SpecOverride>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(catalog);
        var problems = new ProblemList();
        var root = ReadRoot(yaml, fileName, problems);
        var changes = OverrideMerge.Last(OverrideReader.Read(overrides ?? [], problems));
        if (root is null)
        {
            throw problems.ToException();
        }

        var changed = SpaceOverrides.Apply(changes.Aggregate(root, (node, change) => change.ApplyTo(node)), changes);
        var shapes = new ShapeCache();
        var sweep = new SweepBinder(catalog, shapes, problems).Read(changed, new(fileName, 1));
        var trials = new TrialsBinder(new VariantBinder(catalog, shapes, changed, changes, problems), problems).Read(changed);

        // The space says already what the command line sets.
        var points = new VariantBinder(catalog, shapes, changed, [], problems);
        var search = new SearchBinder(catalog, shapes, points, problems).Read(changed, sweep?.Base);

        IReadOnlyList<BoundTrial> bound = search is null ? trials : search.Points;
        var places = new PlaceIndex(changed);
        new StoppingCheck(problems).Read(sweep, bound, places);
        problems.ThrowIfAny();
        return new(
            fileName,
            sweep! with { Trials = [.. bound.Select(trial => trial.Configuration!)], Search = search?.Spec, Heirs = search?.Heirs ?? [] },
            places,
            bound,
            search?.Adaptive);
    }

    private static MappingNode? ReadRoot(string yaml, string fileName, ProblemList problems)
    {
        var root = YamlText.ReadFile(yaml, fileName, problems);
        if (root is MappingNode mapping)
        {
            return mapping;
        }

        const string Remedy = "a spec has at least the fields name, data and network";
        if (root is null or ScalarNode { IsNull: true })
        {
            if (problems.Count == 0)
            {
                problems.Add(new(fileName, 1), "spec", $"the file is empty; {Remedy}");
            }
        }
        else if (root is not RefusedNode)
        {
            problems.Add(root.Place, "spec", $"found {Shown.Found(root)} instead of fields; {Remedy}");
        }

        return null;
    }
}
