namespace FocusNetGrid.Reports.Figures;

/// <summary>Draws a panel: title, grid, labels, marks.</summary>
internal static class PanelDrawing
{
    private const double TitleLift = 13;
    private const double TitleLeft = 40;

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="panel">What.</param>
    /// <param name="area">The rectangle of its data.</param>
    /// <param name="last">Whether the horizontal axis has labels: that of the lowest panel has.</param>
    public static void Draw(SvgCanvas canvas, Panel panel, PlotArea area, bool last)
    {
        canvas.Text(new Point(area.Left - TitleLeft, area.Top - TitleLift), panel.Title, Ink.Text, style: "head");
        Axes.Vertical(canvas, area);
        Axes.Horizontal(canvas, area, labelled: last);
        foreach (var mark in panel.Marks)
        {
            mark.Draw(canvas, area);
        }
    }
}
