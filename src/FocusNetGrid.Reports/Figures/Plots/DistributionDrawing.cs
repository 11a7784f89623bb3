namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Boxes over the images they summarise, a row a network.</summary>
internal sealed class DistributionDrawing : IDrawing
{
    /// <summary>More images than this are shown by their density: as dots they would be a blot.</summary>
    private const int MostDots = 200;

    private const double RowHeight = 46;
    private const double LabelAbove = 16;
    private const double WidestLabel = 0.26;
    private const double NumberWidth = 56;
    private const double GoldenRatio = 0.6180339887498949;

    private readonly string axis;
    private readonly Scale scale;

    /// <param name="axis">What the score is.</param>
    /// <param name="samples">The networks, each with the place whose colour it has.</param>
    public DistributionDrawing(string axis, IReadOnlyList<(ScoreSample Sample, int Series)> samples)
    {
        if (samples.Count == 0 || samples.Select(one => one.Sample).Any(sample => sample.Values.Count == 0 || !sample.Values.All(double.IsFinite)))
        {
            throw new ArgumentException("A distribution needs at least one network, and each network at least one image with a finite score.", nameof(samples));
        }

        this.axis = axis;
        Rows = [.. samples.Select(one => Row.Of(one.Sample, one.Series)).OrderByDescending(row => row.Summary.Median).ThenBy(row => row.Series)];
        DrawsViolins = samples.Any(one => one.Sample.Values.Count > MostDots);
        scale = Scales.Linear(Rows.Min(row => row.Sorted[0]), Rows.Max(row => row.Sorted[^1]), 6);
    }

    /// <summary>From the highest median to the lowest.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Whether images are shown by their density.</summary>
    public bool DrawsViolins { get; }

    public double HeightAt(double width) => Rows.Count * (RowHeight + (LabelsAside(width) ? 0 : LabelAbove)) + Axes.LabelHeight + 24;

    public void Draw(SvgCanvas canvas, Box box)
    {
        var aside = LabelsAside(box.Width);
        var left = box.Left + (aside ? LabelWidth + 12 : 8);
        var area = new PlotArea(left, box.Top, box.Right - NumberWidth - left, box.Height - Axes.LabelHeight - 24, scale, Scales.UnitInterval);
        Axes.Horizontal(canvas, area);
        Axes.HorizontalTitle(canvas, area, axis);
        var step = area.Height / Rows.Count;
        for (var index = 0; index < Rows.Count; index++)
        {
            var row = Rows[index];
            var top = area.Top + index * step;
            var middle = aside ? top + step / 2 : top + LabelAbove + (step - LabelAbove) / 2;
            if (aside)
            {
                canvas.Text(new Point(left - 12, middle + 4.5), row.Name, Ink.Text, "end");
            }
            else
            {
                canvas.Text(new Point(left, top + 14), TextMeasure.Cut(row.Name, area.Width, TextMeasure.Normal), Ink.Text);
            }

            DrawRow(canvas, area, row, middle, Math.Min(16, (step - (aside ? 6 : LabelAbove + 2)) / 2));
        }
    }

    private double LabelWidth => Rows.Max(row => TextMeasure.Width(row.Name, TextMeasure.Normal));

    private bool LabelsAside(double width) => LabelWidth <= WidestLabel * width;

    private void DrawRow(SvgCanvas canvas, PlotArea area, Row row, double middle, double reach)
    {
        double X(double value) => area.Left + area.Width * area.X.Position(value);
        var (ink, summary) = (SeriesInk.Of(row.Series), row.Summary);
        if (DrawsViolins)
        {
            var outline = Violin.Outline(row.Sorted);
            canvas.Area(
                [.. outline.Select(point => new Point(X(point.X), middle - reach * point.Y)), .. outline.Reverse().Select(point => new Point(X(point.X), middle + reach * point.Y))],
                ink,
                0.28);
        }

        var dots = DrawsViolins ? row.Sorted.Where(value => value < summary.LowerWhisker || value > summary.UpperWhisker) : row.Sorted;
        var places = dots.Select((value, index) => new Point(X(value), middle + reach * 0.9 * (2 * (index * GoldenRatio % 1) - 1))).ToList();
        if (places.Count > 0)
        {
            canvas.Dots(places, places.Count > 100 ? 1.6 : 2.1, ink, 0.45);
        }

        var half = Math.Min(7, reach * 0.6);
        canvas.Line(new Point(X(summary.LowerWhisker), middle), new Point(X(summary.LowerQuartile), middle), new Stroke(ink, 1.6));
        canvas.Line(new Point(X(summary.UpperQuartile), middle), new Point(X(summary.UpperWhisker), middle), new Stroke(ink, 1.6));
        var body = new Box(X(summary.LowerQuartile), middle - half, X(summary.UpperQuartile) - X(summary.LowerQuartile), 2 * half);
        canvas.Rectangle(new Point(body.Left, body.Top), new Point(body.Width, body.Height), Ink.Paper, 0.8);
        canvas.Frame(body, new Stroke(ink, 1.6));
        canvas.Line(new Point(X(summary.Median), body.Top), new Point(X(summary.Median), body.Bottom), new Stroke(ink, 3.5));
        canvas.Ring(new Point(X(summary.Mean), middle), 3.6, new Stroke(Ink.Text, 1.5));
        canvas.Text(new Point(area.Right + 8, middle + 4), summary.Median.ToString("0.000"), Ink.Quiet, style: "small");
    }

    /// <summary>A network's images in rising order of their scores.</summary>
    internal sealed record Row(string Name, int Series, double[] Sorted, SampleSummary Summary)
    {
        public static Row Of(ScoreSample sample, int series)
        {
            double[] sorted = [.. sample.Values.Order()];
            return new(sample.Name, series, sorted, SampleSummary.Of(sorted));
        }
    }
}
