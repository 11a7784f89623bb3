namespace FocusNetGrid.Reports.Figures;

/// <summary>What a stroke or a filling is for; its colour, in light and in dark, is the style sheet's.</summary>
/// <param name="Class">The style sheet's class.</param>
internal readonly record struct Ink(string Class)
{
    /// <summary>How many series have colours of their own.</summary>
    public const int SeriesColours = 8;

    /// <summary>Titles and legends.</summary>
    public static Ink Text { get; } = new("text");

    /// <summary>Tick labels, and lines that are only context.</summary>
    public static Ink Quiet { get; } = new("quiet");

    /// <summary>The grid behind the data.</summary>
    public static Ink Grid { get; } = new("grid");

    /// <summary>The figure's ground.</summary>
    public static Ink Paper { get; } = new("paper");

    /// <summary>The colour of a series, from 0; beyond the last they begin again.</summary>
    public static Ink Series(int index) => new($"s{index % SeriesColours}");
}
