using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>How each network's score spreads over the images: a box with quartiles and median, the images behind it, and the mean.</summary>
public static class ScoreDistributions
{
    private static readonly NumberFormat Score = NumberFormat.Fixed(3);

    /// <summary>The figure; networks stand in falling order of their medians and keep the colour of their place in the list, as far as there are colours.</summary>
    /// <param name="title">Set above it.</param>
    /// <param name="axis">What the score is, for example <c>Jaccard of each image</c>.</param>
    /// <param name="samples">One a network, at least one.</param>
    /// <exception cref="ArgumentException">There is no sample, one is empty, or a value is not finite.</exception>
    public static ReportFigure Draw(string title, string axis, IReadOnlyList<ScoreSample> samples) =>
        Draw(title, axis, [.. samples.Select((sample, series) => (sample, series))]);

    /// <summary>The same of networks that are given with their series, which other figures of the report show too.</summary>
    internal static ReportFigure Draw(string title, string axis, IReadOnlyList<(ScoreSample Sample, int Series)> samples)
    {
        var drawing = new DistributionDrawing(axis, samples);
        var numbers = string.Join("; ", drawing.Rows.Select(row =>
            $"{row.Name}: median {Score.Write(row.Summary.Median)}, quartiles {Score.Write(row.Summary.LowerQuartile)} and {Score.Write(row.Summary.UpperQuartile)},"
            + $" mean {Score.Write(row.Summary.Mean)}, {row.Sorted.Length} images"));
        return new ReportFigure(
            "score-distributions",
            axis,
            numbers + ".",
            DrawingWriter.Write(title, numbers + ".", drawing))
        {
            Explanation = "In falling order of the median, which stands at the right. Box: quartiles and median; whiskers: to the last image within 1.5 interquartile"
                + $" ranges; ring: mean; {(drawing.DrawsViolins ? "shape: density of the images, dots: images beyond the whiskers" : "dots: the images")}.",
        };
    }
}
