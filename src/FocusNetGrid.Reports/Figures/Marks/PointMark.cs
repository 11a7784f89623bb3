namespace FocusNetGrid.Reports.Figures.Marks;

/// <summary>Discs at points; those that are not finite are left out.</summary>
internal sealed record PointMark(IReadOnlyList<Point> Points, double Radius, Ink Ink) : IMark
{
    public void Draw(SvgCanvas canvas, PlotArea area)
    {
        foreach (var point in Points.Where(point => point.IsFinite))
        {
            canvas.Disc(area.Place(point), Radius, Ink);
        }
    }
}
