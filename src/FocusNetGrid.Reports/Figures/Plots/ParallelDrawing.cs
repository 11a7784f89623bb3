using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Vertical axes side by side, the score's last, and the configurations' lines through them.</summary>
internal sealed class ParallelDrawing : IDrawing
{
    private const double Height = 360;
    private const double LineHeight = 15;
    private const double EdgeRoom = 54;
    private const double InactiveRoom = 40;

    /// <summary>Between the baselines of an axis's labels, at least.</summary>
    private const double LabelDistance = 13;

    private readonly SearchStudy study;
    private readonly IReadOnlyList<ParameterAxis> axes;
    private readonly Scale scores;

    public ParallelDrawing(SearchStudy whole)
    {
        study = (whole with { Points = [.. whole.Points.Where(point => double.IsFinite(point.Score))] }).Varied();
        if (study.Points.Count < 2 || study.Parameters.Count == 0)
        {
            throw new ArgumentException("Parallel coordinates need at least two finished configurations that differ in a parameter.", nameof(whole));
        }

        axes = [.. Enumerable.Range(0, study.Parameters.Count).Select(parameter => new ParameterAxis(study, parameter))];
        scores = Scales.Linear(study.Points.Min(point => point.Score), study.Points.Max(point => point.Score), 6);
    }

    /// <summary>Whether some parameter was not in use everywhere.</summary>
    public bool HasInactive => axes.Any(axis => axis.HasInactive);

    public double HeightAt(double width) => Height + HeadHeight(width);

    public void Draw(SvgCanvas canvas, Box box)
    {
        var head = HeadHeight(box.Width);
        var area = new Box(box.Left + EdgeRoom, box.Top + head, box.Width - 2 * EdgeRoom, box.Height - head - 8 - (HasInactive ? InactiveRoom : 0));
        foreach (var point in study.Points.OrderBy(point => point.Score))
        {
            canvas.Path([Line(area, point)], new Stroke(Ink.Ramp(Share(point.Score)), 2, Opacity: 0.9));
        }

        for (var index = 0; index <= axes.Count; index++)
        {
            DrawAxis(canvas, area, index, box.Top + head - 12);
        }
    }

    private double Spacing(double width) => (width - 2 * EdgeRoom) / axes.Count;

    private double HeadHeight(double width) => 16 + LineHeight * Enumerable.Range(0, axes.Count + 1).Max(index => Title(index, Spacing(width)).Count);

    private IReadOnlyList<string> Title(int index, double spacing) =>
        TextMeasure.Wrap(index < axes.Count ? axes[index].Name : study.Score, Math.Min(spacing, index == 0 || index == axes.Count ? 2 * EdgeRoom : spacing) - 8, TextMeasure.Small);

    /// <summary>Where all scores are equal, all lines are of the strongest colour.</summary>
    private double Share(double score)
    {
        var (low, high) = (study.Points.Min(point => point.Score), study.Points.Max(point => point.Score));
        return high > low ? (score - low) / (high - low) : 1;
    }

    private List<Point> Line(Box area, StudyPoint point)
    {
        var places = axes.Select((axis, index) => new Point(X(area, index), point.Values[index] is { } value ? Y(area, axis.Scale, axis.Of(value)) : area.Bottom + InactiveRoom / 2));
        return [.. places, new Point(X(area, axes.Count), Y(area, scores, point.Score))];
    }

    private double X(Box area, int index) => area.Left + area.Width * index / axes.Count;

    private static double Y(Box area, Scale scale, double value) => area.Bottom - area.Height * scale.Position(value);

    private void DrawAxis(SvgCanvas canvas, Box area, int index, double titleBottom)
    {
        var x = X(area, index);
        var scale = index < axes.Count ? axes[index].Scale : scores;
        canvas.Line(new Point(x, area.Top), new Point(x, area.Bottom), new Stroke(Ink.Quiet, 1.2));
        var title = Title(index, Spacing(area.Width + 2 * EdgeRoom));
        for (var line = 0; line < title.Count; line++)
        {
            canvas.Text(new Point(x, titleBottom - LineHeight * (title.Count - 1 - line)), title[line], Ink.Text, "middle", "small head");
        }

        // The last axis has its labels at its left, where there is room, which the axis before it leaves to them; the others at their right.
        var (side, anchor) = index < axes.Count ? (6, "start") : (-6, "end");
        var room = area.Width / axes.Count - 16 - (index == axes.Count - 1 ? scores.Ticks.Max(tick => TextMeasure.Width(tick.Label, TextMeasure.Small)) : 0);
        var last = double.PositiveInfinity;
        foreach (var tick in scale.Ticks)
        {
            var y = Y(area, scale, tick.Value);
            canvas.Line(new Point(x - 3, y), new Point(x + 3, y), new Stroke(Ink.Quiet, 1.2));
            if (last - y >= LabelDistance)
            {
                canvas.Text(new Point(x + side, y + 4), TextMeasure.Cut(tick.Label, room, TextMeasure.Small), Ink.Text, anchor, "small halo");
                last = y;
            }
        }

        if (index < axes.Count && axes[index].HasInactive)
        {
            canvas.Text(new Point(x, area.Bottom + InactiveRoom - 4), "not in use", Ink.Text, "middle", "small halo");
        }
    }
}
