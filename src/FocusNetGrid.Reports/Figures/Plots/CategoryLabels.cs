namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>
/// The names below an axis of categories: on one line where they have room beside each other, else in turn on two or three. Only where three are too few are
/// they cut, and a name that would still cover another is left out.
/// </summary>
internal sealed class CategoryLabels
{
    private const int MostLines = 3;
    private const double LineHeight = 14;
    private const double Gap = 6;

    private readonly double width;
    private readonly List<Label> labels;

    /// <param name="names">In the order of the axis, at least one; at equal distances.</param>
    /// <param name="width">Of the axis, in pixels.</param>
    public CategoryLabels(IReadOnlyList<string> names, double width)
    {
        this.width = width;
        var most = Math.Min(MostLines, names.Count);
        labels = Enumerable.Range(1, most).Select(lines => Set(names, lines)).FirstOrDefault(set => set.Count == names.Count)
            ?? Set([.. names.Select(name => TextMeasure.Cut(name, Room(names.Count), TextMeasure.Small))], most);
    }

    /// <summary>What the lines beyond the first take, in pixels.</summary>
    public double ExtraHeight => LineHeight * labels.Select(label => label.Line).DefaultIfEmpty(0).Max();

    /// <summary>The width of an axis that has all names on one line, or nearly where they differ much in length.</summary>
    public static double WidthOf(IReadOnlyList<string> names) => names.Sum(name => TextMeasure.Width(name, TextMeasure.Small) + Gap);

    /// <summary>Draws them.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="start">The baseline of the first line, at the axis's left end.</param>
    public void Draw(SvgCanvas canvas, Point start)
    {
        foreach (var label in labels)
        {
            canvas.Text(new Point(start.X + label.X, start.Y + LineHeight * label.Line), label.Text, Ink.Quiet, "middle", "small");
        }
    }

    /// <summary>On three lines a name may be as wide as two places: then none reaches the next on its line, not even where those at the ends are moved inwards.</summary>
    private double Room(int names) => names <= MostLines ? width : 2 * width / names - Gap;

    /// <summary>Those that find room, each at its place or, near an end of the axis, as close to it as it fits.</summary>
    private List<Label> Set(IReadOnlyList<string> texts, int lines)
    {
        List<Label> set = [];
        double[] ends = [.. Enumerable.Repeat(double.NegativeInfinity, lines)];
        for (var place = 0; place < texts.Count; place++)
        {
            var (line, half) = (place % lines, TextMeasure.Width(texts[place], TextMeasure.Small) / 2);
            if (2 * half <= width && Math.Clamp(width * (place + 0.5) / texts.Count, half, width - half) is var x && x - half >= ends[line] + Gap)
            {
                set.Add(new Label(texts[place], x, line));
                ends[line] = x + half;
            }
        }

        return set;
    }

    /// <summary>A name whose middle is so many pixels from the axis's left end.</summary>
    private sealed record Label(string Text, double X, int Line);
}
