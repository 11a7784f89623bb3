namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>The spelling of field paths: <c>network.widths[1]</c>.</summary>
internal static class FieldPath
{
    public static string Join(string parent, string field) => parent.Length == 0 ? field : $"{parent}.{field}";

    public static string Index(string parent, int index) => $"{parent}[{index}]";

    /// <summary>The path that encloses this one; empty at the top.</summary>
    public static string Parent(string path)
    {
        var end = path.LastIndexOfAny(['.', '[']);
        return end < 0 ? "" : path[..end];
    }
}
