using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>How much each searched parameter matters, as bars.</summary>
public static class Importance
{
    /// <summary>Below this share of explained variance the figure says that its bars mean little.</summary>
    private const double LittleExplained = 0.3;

    private static readonly NumberFormat Percent = NumberFormat.Scaled(0.01, 0);

    /// <summary>The figure.</summary>
    /// <param name="title">Set above it.</param>
    /// <param name="score">What the parameters matter to.</param>
    /// <param name="importance">With at least one parameter: not a refusal.</param>
    public static ReportFigure Draw(string title, string score, ImportanceResult importance)
    {
        ArgumentNullException.ThrowIfNull(importance);
        ArgumentOutOfRangeException.ThrowIfZero(importance.Parameters.Count, nameof(importance));
        var numbers = string.Join(", ", importance.Parameters.Select(parameter => $"{parameter.Name} {Percent.Write(parameter.Share)} %")) + ".";
        return new ReportFigure(
            "importance",
            "Importance of the searched parameters",
            numbers,
            DrawingWriter.Write(title, numbers, new BarDrawing([.. importance.Parameters.Select(parameter => (parameter.Name, parameter.Share))])))
        {
            Explanation = $"Permutation importance for {score}, from {importance.Configurations} configurations: by how much the squared error of a random forest of 300 trees rises on"
                + " configurations that it has not seen when the values of one parameter are shuffled among them, as a share of the rises of all."
                + " A parameter that another's value switches on counts for its own values alone."
                + $" The forest explains {Percent.Write(Math.Max(0, importance.Explained))} % of the variance of configurations that it has not seen"
                + (importance.Explained < LittleExplained ? ": too little to trust these bars." : "."),
        };
    }
}
