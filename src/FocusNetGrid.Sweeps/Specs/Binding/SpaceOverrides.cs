using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>
/// Makes what the command line sets a part of the spec's search: a spec is written once it was read, and whoever reads it again does not have the
/// command line.
/// </summary>
internal static class SpaceOverrides
{
    /// <summary>
    /// The spec with a space that does not search what is set, and without a search where nothing is left to be searched. What is set within a part
    /// that is searched whole follows that part as the only value to choose from.
    /// </summary>
    /// <param name="root">The whole spec with the overrides.</param>
    /// <param name="overrides">What the command line sets, each field once.</param>
    public static MappingNode Apply(MappingNode root, IReadOnlyList<NodeChange> overrides)
    {
        if (root.Find(SweepBinder.SearchField) is not { Value: MappingNode section } search
            || section.Find(SearchBinder.SpaceField) is not { Value: MappingNode { Entries.Count: > 0 } fields } space)
        {
            return root;
        }

        var kept = fields.Entries.Where(entry => !overrides.Any(item => NodeChange.IsWithin(entry.Key, item.Field))).ToList();
        if (kept.Count == 0)
        {
            return root with { Entries = [.. root.Entries.Where(entry => entry != search)] };
        }

        var searched = kept.SelectMany((entry, index) => overrides
            .Where(item => item.Value is not RefusedNode && kept.FindLastIndex(outer => NodeChange.IsInside(item.Field, outer.Key)) == index)
            .Select(item => new SpecEntry(item.Field, item.Place, new SequenceNode(item.Place, [item.Value])))
            .Prepend(entry));
        return NodeEdits.Set(root, [SweepBinder.SearchField, SearchBinder.SpaceField], fields with { Entries = [.. searched] }, space.Place);
    }
}
