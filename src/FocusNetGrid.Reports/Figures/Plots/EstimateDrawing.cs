namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>A dot plot: a row a network, a column a score; hollow what was reported, filled with whiskers what was reproduced.</summary>
internal sealed class EstimateDrawing(CompositeData data) : IDrawing
{
    private const double RowHeight = 40;
    private const double LegendHeight = 26;
    private const double HeadHeight = 24;
    private const double ColumnGap = 34;
    private const double WidestLabel = 0.3;

    public double HeightAt(double width) => LegendHeight + HeadHeight + data.Rows.Count * RowHeight + Axes.LabelHeight;

    public void Draw(SvgCanvas canvas, Box box)
    {
        DrawLegend(canvas, box);
        var labels = Math.Min(WidestLabel * box.Width, data.Rows.Max(row => TextMeasure.Width(row.Name, TextMeasure.Normal))) + 12;
        var top = box.Top + LegendHeight + HeadHeight;
        var height = box.Height - LegendHeight - HeadHeight - Axes.LabelHeight;
        var width = (box.Width - labels + ColumnGap) / data.Scores.Count - ColumnGap;
        for (var row = 0; row < data.Rows.Count; row++)
        {
            canvas.Text(
                new Point(box.Left + labels - 12, Middle(top, height, row) + 4.5),
                TextMeasure.Cut(data.Rows[row].Name, labels - 12, TextMeasure.Normal),
                Ink.Text,
                "end");
        }

        for (var column = 0; column < data.Scores.Count; column++)
        {
            var area = new PlotArea(box.Left + labels + column * (width + ColumnGap), top, width, height, ScaleOf(column), Scales.UnitInterval);
            canvas.Text(new Point(area.Left, top - 9), TextMeasure.Cut(data.Scores[column], width + ColumnGap / 2, TextMeasure.Bold), Ink.Text, style: "head");
            Axes.Horizontal(canvas, area);
            for (var row = 0; row < data.Rows.Count; row++)
            {
                DrawEstimate(canvas, area, data.Rows[row].Estimates[column], Middle(top, height, row), SeriesInk.Of(data.Rows[row].SeriesAt(row)));
            }
        }
    }

    private double Middle(double top, double height, int row) => top + height * (row + 0.5) / data.Rows.Count;

    private Scale ScaleOf(int column)
    {
        var values = data.Rows.Select(row => row.Estimates[column]).SelectMany(estimate => new[] { estimate.Reported, estimate.Reproduced, estimate.Low, estimate.High });
        var known = values.OfType<double>().Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        return Scales.Linear(known.Min(), known.Max(), data.Scores.Count > 2 ? 2 : 4);
    }

    private void DrawLegend(SvgCanvas canvas, Box box)
    {
        var y = box.Top + 6;
        var second = box.Left + 22 + TextMeasure.Width("reported", TextMeasure.Small) + 18;
        canvas.Ring(new Point(box.Left + 8, y), 4.5, new Stroke(Ink.Quiet, 1.8));
        canvas.Text(new Point(box.Left + 20, y + 4), "reported", Ink.Quiet, style: "small");
        canvas.Line(new Point(second - 10, y), new Point(second + 10, y), new Stroke(Ink.Quiet, 2));
        canvas.Disc(new Point(second, y), 5, Ink.Quiet);
        canvas.Text(new Point(second + 16, y + 4), TextMeasure.Cut($"reproduced, {data.Interval}", box.Right - second - 16, TextMeasure.Small), Ink.Quiet, style: "small");
    }

    private static void DrawEstimate(SvgCanvas canvas, PlotArea area, CompositeEstimate estimate, double middle, Ink ink)
    {
        double X(double value) => area.Left + area.Width * area.X.Position(value);
        canvas.Line(new Point(area.Left, middle), new Point(area.Right, middle), new Stroke(Ink.Grid, 1, "1 4"));
        if (estimate is { Low: { } low, High: { } high })
        {
            canvas.Line(new Point(X(low), middle), new Point(X(high), middle), new Stroke(ink, 2.2));
        }

        if (estimate.Reproduced is { } reproduced)
        {
            canvas.Disc(new Point(X(reproduced), middle), 5, ink);
        }

        if (estimate.Reported is { } reported)
        {
            canvas.Ring(new Point(X(reported), middle), 4.5, new Stroke(ink, 1.8));
        }
    }
}
