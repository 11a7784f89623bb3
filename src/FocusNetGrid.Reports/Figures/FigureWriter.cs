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
        canvas.Text(new Point(Margin - 4, Margin + 6), TextMeasure.Cut(figure.Title, Width - Right - (Margin - 4), 16), Ink.Text, style: "title");
        legend.Draw(canvas, Margin + 16);
        foreach (var panel in figure.Panels)
        {
            var area = new PlotArea(Left, top + PanelHead, Width - Left - Right, panel.Height, panel.X, panel.Y);
            PanelDrawing.Draw(canvas, panel, area, last: panel == figure.Panels[^1]);
            top = area.Bottom + PanelGap;
        }

        canvas.Text(new Point(Left + (Width - Left - Right) / 2, height - 12), figure.XTitle, Ink.Quiet, "middle");
        return canvas.Finish();
    }
}
