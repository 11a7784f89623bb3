namespace FocusNetGrid.Reports.Figures.Marks;

/// <summary>A line that holds each value until the next point: a learning rate.</summary>
internal sealed record StepMark(IReadOnlyList<Point> Points, Stroke Stroke) : IMark
{
    public void Draw(SvgCanvas canvas, PlotArea area)
    {
        var corners = Points.Zip(Points.Skip(1), (here, next) => new[] { here, here with { X = next.X } }).SelectMany(pair => pair).Append(Points[^1]);
        new LineMark([.. corners], Stroke).Draw(canvas, area);
    }
}
