using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Says what to write instead of a field that there is not.</summary>
internal static class UnknownField
{
    public static string Message(SpecEntry entry, IReadOnlyCollection<string> known)
    {
        var colon = entry.Key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && entry.Value is ScalarNode { IsNull: true }
            ? $"a space is missing after the colon; write {entry.Key[..colon]}: {entry.Key[(colon + 1)..]}"
            : $"unknown field; {Nearest.Hint(entry.Key, known)}";
    }
}
