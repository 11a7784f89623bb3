using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Cases;

/// <summary>The two figures of a panel of cases: what the networks predict, and where they err.</summary>
public static class CasePanels
{
    private const double NarrowestTile = 104;
    private const double WidestTile = 168;

    /// <summary>How the cases were chosen, for captions.</summary>
    private const string Rule = "Cases chosen by rule: the best, the median and the worst by the mean Jaccard over the networks; ties go to the first id. Below each picture its Jaccard.";

    private static readonly NumberFormat Score = NumberFormat.Fixed(3);

    /// <summary>The figures.</summary>
    /// <param name="title">Set above them.</param>
    /// <param name="panel">With at least one network and one case, and as many predictions a case as networks.</param>
    /// <exception cref="ArgumentException">The panel is empty, or a case has too few or too many predictions.</exception>
    public static IReadOnlyList<ReportFigure> Draw(string title, CasePanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        if (panel.Networks.Count == 0 || panel.Rows.Count == 0)
        {
            throw new ArgumentException("A panel needs at least one network and one case.", nameof(panel));
        }

        if (panel.Rows.FirstOrDefault(row => row.Predictions.Count != panel.Networks.Count) is { } odd)
        {
            throw new ArgumentException($"The case '{odd.Id}' has {odd.Predictions.Count} predictions for {panel.Networks.Count} networks.", nameof(panel));
        }

        var named = panel with { Networks = ConfigurationNames.Short(panel.Networks) };
        return [
            Draw("cases", "Best, median and worst case", $"{title}: predictions", named, prediction => prediction.Mask, hasLegend: false),
            Draw("case-errors", "Best, median and worst case: errors", $"{title}: errors", named, prediction => prediction.Errors, hasLegend: true),
        ];
    }

    private static ReportFigure Draw(string name, string caption, string title, CasePanel panel, Func<CasePrediction, byte[]> picture, bool hasLegend)
    {
        var drawing = new CaseDrawing(panel, picture, hasLegend);
        var columns = panel.Networks.Count + 2;
        var tile = Math.Clamp((DrawingWriter.Width - 48) / columns - CaseDrawing.Gap, NarrowestTile, WidestTile);
        var numbers = string.Join(' ', panel.Rows.Select(row =>
            $"{row.Rule}, {row.Id}: {string.Join(", ", panel.Networks.Zip(row.Predictions, (network, prediction) => $"{network} {Score.Write(prediction.Jaccard)}"))}."));
        var width = Math.Max(480, 48 + columns * (tile + CaseDrawing.Gap) - CaseDrawing.Gap);
        return new ReportFigure(name, caption, numbers, DrawingWriter.Write(title, numbers, drawing, width)) { Explanation = Rule };
    }
}
