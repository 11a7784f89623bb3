namespace FocusNetGrid.Reports.Figures;

/// <summary>Grid lines and labels of a plot's axes.</summary>
internal static class Axes
{
    /// <summary>Room below a plot for the labels of its horizontal axis, in pixels.</summary>
    public const double LabelHeight = 24;

    /// <summary>From a plot down to the baseline of those labels, in pixels.</summary>
    public const double LabelDrop = 17;

    private const double LabelGap = 4;

    private static readonly Stroke Line = new(Ink.Grid, 1);

    /// <summary>Horizontal lines at the ticks of the vertical axis, with their labels at the left.</summary>
    public static void Vertical(SvgCanvas canvas, PlotArea area)
    {
        foreach (var tick in area.Y.Ticks)
        {
            var y = area.Place(new Point(area.X.Low, tick.Value)).Y;
            canvas.Line(new Point(area.Left, y), new Point(area.Right, y), Line);
            canvas.Text(new Point(area.Left - 8, y + 4), tick.Label, Ink.Quiet, "end", "small");
        }
    }

    /// <summary>Vertical lines at the ticks of the horizontal axis, and their labels below where wanted; one that would run into the last is left out.</summary>
    public static void Horizontal(SvgCanvas canvas, PlotArea area, bool labelled = true)
    {
        var last = double.NegativeInfinity;
        foreach (var tick in area.X.Ticks)
        {
            var x = area.Left + area.Width * area.X.Position(tick.Value);
            canvas.Line(new Point(x, area.Top), new Point(x, area.Bottom), Line);
            var half = TextMeasure.Width(tick.Label, TextMeasure.Small) / 2;
            if (labelled && x - half > last + LabelGap)
            {
                canvas.Text(new Point(x, area.Bottom + LabelDrop), tick.Label, Ink.Quiet, "middle", "small");
                last = x + half;
            }
        }
    }

    /// <summary>What an axis measures, below its labels.</summary>
    public static void HorizontalTitle(SvgCanvas canvas, PlotArea area, string title) =>
        canvas.Text(new Point(area.Left + area.Width / 2, area.Bottom + LabelHeight + 14), title, Ink.Quiet, "middle");
}
