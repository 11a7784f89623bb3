namespace FocusNetGrid.Reports.Figures;

/// <summary>
/// How wide text will be, without a font: the reader's font is unknown when the figure is drawn, so the advance widths of a common sans-serif, with some
/// room to spare, must do. Legends are laid out by it.
/// </summary>
internal static class TextMeasure
{
    /// <summary>The widest fonts of the font stack are about this much wider than the table below.</summary>
    private const double Allowance = 1.12;

    private const double WidthOfOthers = 0.6;

    private const string Narrow = "ijl.,:;!'|/ftrI ()[]-`";

    private const string Wide = "mwMW%@";

    /// <summary>The width in pixels, rather too large than too small.</summary>
    public static double Width(string text, double size) => Allowance * size * text.Sum(WidthOf);

    private static double WidthOf(char character) => character switch
    {
        _ when Narrow.Contains(character, StringComparison.Ordinal) => 0.3,
        _ when Wide.Contains(character, StringComparison.Ordinal) => 0.85,
        >= 'A' and <= 'Z' => 0.68,
        >= 'a' and <= 'z' or >= '0' and <= '9' => 0.555,
        _ => WidthOfOthers,
    };
}
