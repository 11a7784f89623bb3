namespace FocusNetGrid.Reports.Figures.Marks;

/// <summary>A line through points; it breaks where a value is not finite, so a diverged epoch shows as a gap.</summary>
internal sealed record LineMark(IReadOnlyList<Point> Points, Stroke Stroke) : IMark
{
    public void Draw(SvgCanvas canvas, PlotArea area)
    {
        var runs = Runs().Select(run => run.Select(area.Place).ToList()).ToList();
        if (runs.Any(run => run.Count > 1))
        {
            canvas.Path(runs.Where(run => run.Count > 1), Stroke);
        }

        foreach (var lone in runs.Where(run => run.Count == 1))
        {
            canvas.Disc(lone[0], Stroke.Width + 1, Stroke.Ink);
        }
    }

    private List<List<Point>> Runs()
    {
        List<List<Point>> runs = [[]];
        foreach (var point in Points)
        {
            if (point.IsFinite)
            {
                runs[^1].Add(point);
            }
            else
            {
                runs.Add([]);
            }
        }

        runs.RemoveAll(run => run.Count == 0);
        return runs;
    }
}
