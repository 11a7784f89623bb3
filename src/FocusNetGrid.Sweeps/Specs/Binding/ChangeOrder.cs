using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Tells changes that stand in an order in which they do not mean what they say.</summary>
internal sealed class ChangeOrder(ProblemList problems)
{
    /// <summary>Whether no change undoes one above it, as one does that replaces a part whole after a change within the part; if one does, it is reported.</summary>
    /// <param name="changes">The changes of one variant, or the fields of a space, in their order.</param>
    /// <param name="path">Where they stand.</param>
    public bool IsKept(IReadOnlyList<NodeChange> changes, string path)
    {
        var isKept = true;
        for (var index = 1; index < changes.Count; index++)
        {
            var change = changes[index];
            if (changes.Take(index).FirstOrDefault(earlier => NodeChange.IsInside(earlier.Field, change.Field)) is { } undone)
            {
                problems.Add(change.Place, FieldPath.Join(path, change.Field), $"would undo {undone.Field}; move it above");
                isKept = false;
            }
        }

        return isKept;
    }

    /// <summary>
    /// Whether no condition speaks of a field that is decided at its own place or below, of which it would see the base's value; if one does, it is
    /// reported.
    /// </summary>
    /// <param name="parameters">The searched fields that could be read.</param>
    /// <param name="searched">All searched fields, in their order.</param>
    public bool IsDecided(IReadOnlyList<SearchParameter> parameters, IReadOnlyList<NodeChange> searched)
    {
        var isDecided = true;
        foreach (var parameter in parameters)
        {
            var below = searched.SkipWhile(change => change.Field != parameter.Field);
            if (Undecided(parameter, below) is { } problem)
            {
                var own = below.First();
                var place = (own.Value as MappingNode)?.Find(SpaceBinder.WhenField)?.Place ?? own.Place;
                problems.Add(place, FieldPath.Join(FieldPath.Join(SearchBinder.SpacePath, own.Field), SpaceBinder.WhenField), problem);
                isDecided = false;
            }
        }

        return isDecided;
    }

    private static string? Undecided(SearchParameter parameter, IEnumerable<NodeChange> below)
    {
        foreach (var named in parameter.When?.Fields ?? [])
        {
            if (below.FirstOrDefault(change => SearchSpace.Decides(change.Field, named)) is { } later)
            {
                return later.Field == parameter.Field
                    ? $"'{parameter.When}' names {named}, which it is itself to decide; name fields above it"
                    : $"'{parameter.When}' names {named}, which is searched further down; move {later.Field} above";
            }
        }

        return null;
    }
}
