using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Decides what is left of a trial's changes when the command line sets fields too.</summary>
internal static class OverrideMerge
{
    /// <summary>
    /// The changes that still tell the trial from a base with the same overrides: those to an overridden field are gone, and an override
    /// within a component that the trial replaces is made again after it.
    /// </summary>
    public static IReadOnlyList<NodeChange> Of(IReadOnlyList<NodeChange> changes, IReadOnlyList<NodeChange> overrides)
    {
        var kept = changes.Where(change => !overrides.Any(item => NodeChange.IsWithin(change.Field, item.Field))).ToList();
        var repeated = overrides.Where(item => kept.Exists(change => change.Field != item.Field && NodeChange.IsWithin(item.Field, change.Field))).ToList();
        return [.. kept, .. repeated];
    }
}
