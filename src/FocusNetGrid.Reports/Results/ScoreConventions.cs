namespace FocusNetGrid.Reports.Results;

/// <summary>The names of conventions in files.</summary>
internal static class ScoreConventions
{
    private static readonly IReadOnlyList<(string Name, ScoreConvention Convention)> All =
    [
        ("unstated", ScoreConvention.Unstated), ("per-image", ScoreConvention.PerImage), ("pooled", ScoreConvention.Pooled), ("keras", ScoreConvention.Keras),
    ];

    /// <summary>For messages that say what would be right.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(entry => entry.Name));

    public static string NameOf(ScoreConvention convention) => All.Single(entry => entry.Convention == convention).Name;

    public static bool TryParse(string name, out ScoreConvention convention)
    {
        var found = All.Where(entry => entry.Name == name).ToList();
        convention = found.Count == 1 ? found[0].Convention : default;
        return found.Count == 1;
    }
}
