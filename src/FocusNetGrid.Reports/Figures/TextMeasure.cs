using System.Text;

namespace FocusNetGrid.Reports.Figures;

/// <summary>
/// How wide text will be, without a font: the reader's font is unknown when the figure is drawn, so the advance widths of a common sans-serif, with some
/// room to spare, must do. Legends and labels are laid out by it.
/// </summary>
internal static class TextMeasure
{
    /// <summary>The size of most text, in pixels.</summary>
    public const double Normal = 13;

    /// <summary>The size of the style <c>small</c>.</summary>
    public const double Small = 12;

    /// <summary>The size that bold text is measured at: it is about a tenth wider.</summary>
    public const double Bold = 14.4;

    /// <summary>The widest fonts of the font stack are about this much wider than the table below.</summary>
    private const double Allowance = 1.18;

    private const double WidthOfOthers = 0.6;

    /// <summary>From here on are Chinese, Japanese and Korean characters, and beyond them symbols and pictures: as wide as they are high.</summary>
    private const int FirstFullWidth = 0x2E80;

    private const string Narrow = "ijl.,:;!'|/ftrI ()[]-`";

    private const string Wide = "mwMW%@";

    /// <summary>The width in pixels, rather too large than too small.</summary>
    public static double Width(string text, double size) => Allowance * size * text.EnumerateRunes().Sum(WidthOf);

    /// <summary>The text, or as much of its ends as fits with an ellipsis between: names differ at both.</summary>
    public static string Cut(string text, double width, double size)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var kept = text.Length - 1;
        while (kept > 2 && Width(Shortened(text, kept), size) > width)
        {
            kept--;
        }

        return Shortened(text, kept);
    }

    /// <summary>The text on as few lines as the width allows, broken after a point, comma, hyphen or space; what is longer still is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size)
    {
        List<string> lines = [""];
        foreach (var piece in Pieces(text))
        {
            if (lines[^1].Length > 0 && Width((lines[^1] + piece).TrimEnd(), size) > width)
            {
                lines.Add("");
            }

            lines[^1] += piece;
        }

        return [.. lines.Select(line => Cut(line.Trim(), width, size))];
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var index = 1; index <= text.Length; index++)
        {
            if (index == text.Length || (text[index - 1] is '.' or ',' or '-' or ' ' or '/' && !char.IsDigit(text[index])))
            {
                yield return text[start..index];
                start = index;
            }
        }
    }

    /// <summary>As much of both ends, or one less where that would be half of a character beyond the first plane.</summary>
    private static string Shortened(string text, int kept)
    {
        var (head, tail) = ((kept + 1) / 2, text.Length - kept / 2);
        head -= IsWithinPair(text, head) ? 1 : 0;
        tail += IsWithinPair(text, tail) ? 1 : 0;
        return $"{text[..head]}…{text[tail..]}";
    }

    private static bool IsWithinPair(string text, int place) =>
        place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);

    private static double WidthOf(Rune rune) => rune.Value >= FirstFullWidth ? 1 : WidthOfLatin((char)rune.Value);

    private static double WidthOfLatin(char character) => character switch
    {
        _ when Narrow.Contains(character, StringComparison.Ordinal) => 0.3,
        _ when Wide.Contains(character, StringComparison.Ordinal) => 0.85,
        >= 'A' and <= 'Z' => 0.68,
        >= 'a' and <= 'z' or >= '0' and <= '9' => 0.555,
        _ => WidthOfOthers,
    };
}
