using FocusNetGrid.Reports.Figures.Marks;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Labelled points with whiskers over a logarithmic axis of cost, and the front as steps.</summary>
internal sealed class CostDrawing : IDrawing
{
    private const double Unit = 1e9;
    private const double Radius = 5.5;
    private const double Height = 380;
    private const double MutedOpacity = 0.55;

    private readonly string axis;
    private readonly IReadOnlyList<CostPoint> points;
    private readonly IReadOnlyList<int> series;
    private readonly IReadOnlyList<CostPoint> front;
    private readonly Scale x;
    private readonly Scale y;

    /// <param name="axis">What the score is.</param>
    /// <param name="networks">The networks, each with the place whose colour it has.</param>
    public CostDrawing(string axis, IReadOnlyList<(CostPoint Point, int Series)> networks)
    {
        (this.axis, points, series) = (axis, [.. networks.Select(network => network.Point)], [.. networks.Select(network => network.Series)]);
        if (points.Count == 0 || !points.All(IsSound))
        {
            throw new ArgumentException("A cost front needs at least one network, costs above 0, and finite scores within their intervals.", nameof(networks));
        }

        front = ParetoFront.Of(points);

        // Some room at both ends, for a point on the frame cannot be read.
        x = Scales.Logarithmic(points.Min(point => point.MultiplyAdds) / Unit / 1.25, points.Max(point => point.MultiplyAdds) / Unit * 1.25, 7);
        y = Scales.Linear(points.Min(point => point.Low), points.Max(point => point.High), 6);
    }

    /// <summary>
    /// Whether all are named. Where several cost the same, as configurations of one network do, or there are more than colours, their names would cover each
    /// other; then the front is.
    /// </summary>
    public bool NamesAll => points.Count <= Ink.SeriesColours && points.DistinctBy(point => point.MultiplyAdds).Count() == points.Count;

    public double HeightAt(double width) => Height;

    public void Draw(SvgCanvas canvas, Box box)
    {
        const double Left = 40;
        var area = new PlotArea(box.Left + Left, box.Top + 22, box.Width - Left - 6, box.Height - 22 - Axes.LabelHeight - 22, x, y);
        canvas.Text(new Point(box.Left, box.Top + 8), axis, Ink.Text, style: "head");
        Axes.Vertical(canvas, area);
        Axes.Horizontal(canvas, area);
        Axes.HorizontalTitle(canvas, area, "Multiply-adds of one image (10⁹)");
        new LineMark(Steps(), new Stroke(Ink.Quiet, 1.6, "5 4")).Draw(canvas, area);

        // Those without a name lie beneath, and their colour would say nothing.
        foreach (var (point, number) in points.Zip(series).OrderBy(one => IsNamed(one.First)))
        {
            DrawPoint(canvas, area, point, IsNamed(point) ? SeriesInk.Of(number) : Ink.Quiet);
        }

        DrawLabels(canvas, area);
    }

    private static bool IsSound(CostPoint point) =>
        double.IsFinite(point.MultiplyAdds) && point.MultiplyAdds > 0
        && double.IsFinite(point.Low) && double.IsFinite(point.High) && point.Low <= point.Score && point.Score <= point.High;

    private static Point Data(CostPoint point) => new(point.MultiplyAdds / Unit, point.Score);

    /// <summary>From the foot of the cheapest up and along to the right edge.</summary>
    private IReadOnlyList<Point> Steps()
    {
        List<Point> corners = [new(front[0].MultiplyAdds / Unit, y.Low)];
        foreach (var point in front)
        {
            corners.Add(new(point.MultiplyAdds / Unit, corners[^1].Y));
            corners.Add(Data(point));
        }

        return [.. corners, new(x.High, corners[^1].Y)];
    }

    private void DrawPoint(SvgCanvas canvas, PlotArea area, CostPoint point, Ink ink)
    {
        var muted = !front.Contains(point);
        var (low, high) = (area.Place(Data(point) with { Y = point.Low }), area.Place(Data(point) with { Y = point.High }));
        var whisker = new Stroke(ink, 1.6, Opacity: muted ? MutedOpacity : 1);
        if (point.High > point.Low && (NamesAll || !muted))
        {
            canvas.Path(
                [[low, high], [low with { X = low.X - 4 }, low with { X = low.X + 4 }], [high with { X = high.X - 4 }, high with { X = high.X + 4 }]], whisker);
        }

        if (muted)
        {
            canvas.Ring(area.Place(Data(point)), Radius - 1, new Stroke(ink, 2, Opacity: MutedOpacity));
        }
        else
        {
            canvas.Disc(area.Place(Data(point)), Radius, ink);
        }
    }

    private void DrawLabels(SvgCanvas canvas, PlotArea area)
    {
        List<Box> taken =
        [
            .. points.Select(point => Box.Around(area.Place(Data(point)), 2 * Radius + 2, 2 * Radius + 2)),
            .. points.Where(IsNamed).Select(point => Whisker(area, point)),
            .. Steps().Select(area.Place).ToList() is var corners ? corners.Zip(corners.Skip(1), Segment) : [],
        ];
        var named = points.Where(IsNamed).ToList();
        var anchors = named.Select(point => (area.Place(Data(point)), TextMeasure.Cut(point.Name, area.Width * 0.6, TextMeasure.Normal))).ToList();
        var places = LabelPlacement.Place(anchors, taken, new Box(area.Left, area.Top - 8, area.Width, area.Height + 8), TextMeasure.Normal);
        for (var index = 0; index < named.Count; index++)
        {
            var (anchor, text) = anchors[index];
            var place = places[index];
            if (Math.Abs(place.CentreY - anchor.Y) > 26)
            {
                canvas.Line(anchor, new Point(Math.Clamp(anchor.X, place.Left, place.Right), place.CentreY < anchor.Y ? place.Bottom : place.Top), new Stroke(Ink.Quiet, 0.8));
            }

            canvas.Text(new Point(place.CentreX, place.CentreY + 4.5), text, front.Contains(named[index]) ? Ink.Text : Ink.Quiet, "middle", "halo");
        }
    }

    private bool IsNamed(CostPoint point) => NamesAll || front.Contains(point);

    private static Box Segment(Point from, Point to) =>
        new(Math.Min(from.X, to.X) - 1, Math.Min(from.Y, to.Y) - 1, Math.Abs(to.X - from.X) + 2, Math.Abs(to.Y - from.Y) + 2);

    private static Box Whisker(PlotArea area, CostPoint point)
    {
        var (low, high) = (area.Place(Data(point) with { Y = point.Low }), area.Place(Data(point) with { Y = point.High }));
        return new Box(low.X - 3, high.Y, 6, low.Y - high.Y);
    }
}
