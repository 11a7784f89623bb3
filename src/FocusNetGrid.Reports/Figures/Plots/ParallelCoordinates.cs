using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>A search at a glance: a line a configuration through its value of every parameter to its score.</summary>
public static class ParallelCoordinates
{
    private const double WidthOfAxis = 132;
    private static readonly NumberFormat Score = NumberFormat.Fixed(4);

    /// <summary>The figure.</summary>
    /// <param name="title">Set above it.</param>
    /// <param name="study">With at least two configurations of finite scores.</param>
    /// <exception cref="ArgumentException">The study has fewer, or no parameter that varies.</exception>
    public static ReportFigure Draw(string title, SearchStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var drawing = new ParallelDrawing(study);
        var (best, worst) = (study.Points.Where(point => double.IsFinite(point.Score)).MaxBy(point => point.Score)!, study.Points.Where(point => double.IsFinite(point.Score)).MinBy(point => point.Score)!);
        var numbers = $"{study.Points.Count} configurations. Best: {best.Title}, {Score.Write(best.Score)}. Worst: {worst.Title}, {Score.Write(worst.Score)}.";
        return new ReportFigure(
            "parallel-coordinates",
            "The search",
            numbers,
            DrawingWriter.Write(title, numbers, drawing, Math.Max(DrawingWriter.Width, WidthOfAxis * (study.Varied().Parameters.Count + 1))))
        {
            Explanation = $"A line a configuration, through its values to its score ({study.Score}); the higher the score, the stronger the colour."
                + (drawing.HasInactive ? " Below an axis are the configurations that do not use the parameter." : ""),
        };
    }
}
