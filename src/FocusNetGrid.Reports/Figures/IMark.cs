namespace FocusNetGrid.Reports.Figures;

/// <summary>Something that shows data in a panel: a line, points, a rule.</summary>
internal interface IMark
{
    /// <summary>Draws itself into the area.</summary>
    void Draw(SvgCanvas canvas, PlotArea area);
}
