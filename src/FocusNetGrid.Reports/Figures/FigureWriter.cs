namespace FocusNetGrid.Reports.Figures;

/// <summary>Lays a figure out and draws it as SVG.</summary>
internal static class FigureWriter
{
    private const double Width = 720;
    private const double Left = 64;
    private const double Right = 24;
    private const double Margin = 28;
    private const double PanelHead = 30;
    private const double PanelGap = 18;
    private const double Foot = 48;

    public static string Write(Figure figure)
    {
        var legend = new LegendLayout(figure.Legend, Margin - 4, Width - Right);
        var top = Margin + 22 + legend.Height;
        var height = top + figure.Panels.Sum(panel => PanelHead + panel.Height + PanelGap) - PanelGap + Foot;
        using var canvas = new SvgCanvas(new Point(Width, height), figure.Title, figure.Description);
        canvas.Text(new Point(Margin - 4, Margin + 6), figure.Title, Ink.Text, style: "title");
        legend.Draw(canvas, Margin + 16);
        foreach (var panel in figure.Panels)
        {
            var area = new PlotArea(Left, top + PanelHead, Width - Left - Right, panel.Height, panel.X, panel.Y);
            DrawPanel(canvas, panel, area, last: panel == figure.Panels[^1]);
            top = area.Bottom + PanelGap;
        }

        canvas.Text(new Point(Left + (Width - Left - Right) / 2, height - 12), figure.XTitle, Ink.Quiet, "middle");
        return canvas.Finish();
    }

    private static void DrawPanel(SvgCanvas canvas, Panel panel, PlotArea area, bool last)
    {
        canvas.Text(new Point(Margin - 4, area.Top - 13), panel.Title, Ink.Text, style: "head");
        foreach (var tick in area.Y.Ticks)
        {
            var y = area.Place(new Point(area.X.Low, tick.Value)).Y;
            canvas.Line(new Point(area.Left, y), new Point(area.Right, y), new Stroke(Ink.Grid, 1));
            canvas.Text(new Point(area.Left - 8, y + 4), tick.Label, Ink.Quiet, "end", "small");
        }

        foreach (var tick in area.X.Ticks)
        {
            var x = area.Left + area.Width * area.X.Position(tick.Value);
            canvas.Line(new Point(x, area.Top), new Point(x, area.Bottom), new Stroke(Ink.Grid, 1));
            if (last)
            {
                canvas.Text(new Point(x, area.Bottom + 17), tick.Label, Ink.Quiet, "middle", "small");
            }
        }

        foreach (var mark in panel.Marks)
        {
            mark.Draw(canvas, area);
        }
    }
}
