namespace FocusNetGrid.Reports.Figures.Marks;

/// <summary>A vertical line through the whole panel, with words at its top end where there are any.</summary>
internal sealed record RuleMark(double X, string Label, Stroke Stroke) : IMark
{
    public void Draw(SvgCanvas canvas, PlotArea area)
    {
        var x = area.Left + area.Width * area.X.Position(X);
        canvas.Line(new Point(x, area.Top), new Point(x, area.Bottom), Stroke);
        if (Label.Length > 0)
        {
            var leftHalf = x < area.Left + area.Width / 2;
            canvas.Text(new Point(leftHalf ? x + 6 : x - 6, area.Top + 12), Label, Stroke.Ink, leftHalf ? "start" : "end", "small");
        }
    }
}
