using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Decides what is left of changes when the command line sets fields too, and of what it sets when it sets a field twice.</summary>
internal static class OverrideMerge
{
    /// <summary>The overrides that count: one is gone where a later one sets the same field, or all of a part that it lies within.</summary>
    public static IReadOnlyList<NodeChange> Last(IReadOnlyList<NodeChange> overrides) =>
        [.. overrides.Where((item, index) => !overrides.Skip(index + 1).Any(later => NodeChange.IsWithin(item.Field, later.Field)))];

    /// <summary>
    /// The changes that still tell the trial from a base with the same overrides: those to an overridden field are gone, and an override
    /// within a component that the trial replaces is made again after it.
    /// </summary>
    public static IReadOnlyList<NodeChange> Of(IReadOnlyList<NodeChange> changes, IReadOnlyList<NodeChange> overrides)
    {
        var kept = changes.Where(change => !overrides.Any(item => NodeChange.IsWithin(change.Field, item.Field))).ToList();
        var repeated = overrides.Where(item => kept.Exists(change => NodeChange.IsInside(item.Field, change.Field))).ToList();
        return [.. kept, .. repeated];
    }
}
