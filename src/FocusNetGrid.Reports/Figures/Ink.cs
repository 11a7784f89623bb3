namespace FocusNetGrid.Reports.Figures;

/// <summary>What a stroke or a filling is for; its colour, in light and in dark, is the style sheet's.</summary>
/// <param name="Class">The style sheet's class.</param>
internal readonly record struct Ink(string Class)
{
    /// <summary>How many series have colours of their own.</summary>
    public const int SeriesColours = 12;

    /// <summary>How many steps there are from the least to the greatest value.</summary>
    public const int RampSteps = 7;

    /// <summary>Titles and legends.</summary>
    public static Ink Text { get; } = new("text");

    /// <summary>Tick labels, and lines that are only context.</summary>
    public static Ink Quiet { get; } = new("quiet");

    /// <summary>The grid behind the data.</summary>
    public static Ink Grid { get; } = new("grid");

    /// <summary>The figure's ground.</summary>
    public static Ink Paper { get; } = new("paper");

    /// <summary>Foreground that was found, in pictures.</summary>
    public static Ink Found { get; } = new("found");

    /// <summary>Background taken for foreground, in pictures.</summary>
    public static Ink False { get; } = new("false");

    /// <summary>Foreground that was missed, in pictures.</summary>
    public static Ink Missed { get; } = new("missed");

    /// <summary>A colour of one hue, the further from the paper's the greater the value.</summary>
    /// <param name="position">0 for the least value, 1 for the greatest.</param>
    public static Ink Ramp(double position) => new($"r{Math.Clamp((int)(position * RampSteps), 0, RampSteps - 1)}");

    /// <summary>The colour of a series, from 0; beyond the last they begin again.</summary>
    public static Ink Series(int index) => new($"s{index % SeriesColours}");
}
