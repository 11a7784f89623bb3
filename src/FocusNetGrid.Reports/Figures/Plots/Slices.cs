using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>The score against each searched parameter alone.</summary>
public static class Slices
{
    /// <summary>The figure: a plot a parameter, all with the same vertical axis.</summary>
    /// <param name="title">Set above it.</param>
    /// <param name="study">With at least two configurations of finite scores.</param>
    /// <exception cref="ArgumentException">The study has fewer, or no parameter that varies.</exception>
    public static ReportFigure Draw(string title, SearchStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var drawing = new SliceDrawing(study);
        var numbers = string.Join(' ', drawing.Descriptions());
        return new ReportFigure(
            "slices",
            "Score against each parameter",
            numbers,
            DrawingWriter.Write(title, numbers, drawing))
        {
            Explanation = $"{study.Score}: a dot a configuration, whatever its other parameters; a bar is the mean of those that share the value.",
        };
    }
}
