namespace FocusNetGrid.Reports.Figures.Marks;

/// <summary>The area between a lower and an upper line; it breaks where either is not finite.</summary>
internal sealed record BandMark(IReadOnlyList<(Point Low, Point High)> Edges, Ink Ink) : IMark
{
    private const double Opacity = 0.16;

    public void Draw(SvgCanvas canvas, PlotArea area)
    {
        List<(Point Low, Point High)> run = [];
        foreach (var edge in Edges)
        {
            if (edge.Low.IsFinite && edge.High.IsFinite)
            {
                run.Add(edge);
            }
            else
            {
                DrawRun(canvas, area, run);
                run.Clear();
            }
        }

        DrawRun(canvas, area, run);
    }

    private void DrawRun(SvgCanvas canvas, PlotArea area, List<(Point Low, Point High)> run)
    {
        if (run.Count > 1)
        {
            canvas.Area(run.Select(edge => area.Place(edge.High)).Concat(run.AsEnumerable().Reverse().Select(edge => area.Place(edge.Low))), Ink, Opacity);
        }
    }
}
