namespace FocusNetGrid.Reports.Figures;

/// <summary>Places a legend's entries on as few lines as hold them.</summary>
internal sealed class LegendLayout
{
    private const double Sample = 24;
    private const double SampleGap = 7;
    private const double EntryGap = 20;
    private const double LineHeight = 22;
    private const double TextSize = 13;

    private readonly List<(LegendEntry Entry, Point Corner)> places = [];

    public LegendLayout(IReadOnlyList<IReadOnlyList<LegendEntry>> groups, double left, double right)
    {
        foreach (var group in groups.Where(group => group.Count > 0))
        {
            Place(group, left, right);
            Height += LineHeight;
        }
    }

    /// <summary>Of all lines, in pixels.</summary>
    public double Height { get; private set; }

    public void Draw(SvgCanvas canvas, double top)
    {
        foreach (var (entry, corner) in places)
        {
            var middle = top + corner.Y + LineHeight / 2;
            if (entry.Disc)
            {
                canvas.Disc(new Point(corner.X + Sample / 2, middle), 5, entry.Line.Ink);
            }
            else
            {
                canvas.Line(new Point(corner.X, middle), new Point(corner.X + Sample, middle), entry.Line);
            }

            canvas.Text(new Point(corner.X + Sample + SampleGap, middle + 4.5), entry.Label, Ink.Text);
        }
    }

    private void Place(IReadOnlyList<LegendEntry> group, double left, double right)
    {
        var x = left;
        foreach (var whole in group)
        {
            var entry = whole with { Label = TextMeasure.Cut(whole.Label, right - left - Sample - SampleGap, TextSize) };
            var width = Sample + SampleGap + TextMeasure.Width(entry.Label, TextSize);
            if (x > left && x + width > right)
            {
                x = left;
                Height += LineHeight;
            }

            places.Add((entry, new Point(x, Height)));
            x += width + EntryGap;
        }
    }
}
