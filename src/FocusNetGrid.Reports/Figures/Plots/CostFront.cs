using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Score against cost: which networks are worth their multiply-adds.</summary>
public static class CostFront
{
    private static readonly NumberFormat Score = NumberFormat.Fixed(3);

    /// <summary>The figure. Networks keep the colour of their place in the list, as far as there are colours; dominated ones are muted.</summary>
    /// <param name="title">Set above it.</param>
    /// <param name="axis">What the score is.</param>
    /// <param name="interval">What the whiskers are, for the caption: <c>95 % bootstrap interval over images</c>.</param>
    /// <param name="points">One a network, at least one.</param>
    /// <exception cref="ArgumentException">There is no point, a number is not finite, a cost is not positive, or an interval lacks its score.</exception>
    public static ReportFigure Draw(string title, string axis, string interval, IReadOnlyList<CostPoint> points) =>
        Draw(title, axis, interval, [.. points.Select((point, series) => (point, series))]);

    /// <summary>The same of networks that are given with their series, which other figures of the report show too.</summary>
    internal static ReportFigure Draw(string title, string axis, string interval, IReadOnlyList<(CostPoint Point, int Series)> networks)
    {
        var drawing = new CostDrawing(axis, networks);
        IReadOnlyList<CostPoint> points = [.. networks.Select(network => network.Point)];
        var front = ParetoFront.Of(points);
        var told = points.Count <= Ink.SeriesColours ? points : front;
        var numbers = string.Join("; ", told.OrderBy(point => point.MultiplyAdds).Select(point =>
            $"{point.Name}: {NumberFormat.Scaled(1e9, 2).Write(point.MultiplyAdds)} billion multiply-adds, {Score.Write(point.Score)}"
            + $" [{Score.Write(point.Low)}, {Score.Write(point.High)}]{(front.Contains(point) ? "" : ", dominated")}"))
            + (told.Count < points.Count ? $"; {points.Count - told.Count} more, dominated." : ".");
        return new ReportFigure(
            "cost-front",
            "Score against cost",
            numbers,
            DrawingWriter.Write(title, numbers, drawing))
        {
            Explanation = $"{axis}, against the multiply-adds of one image; whiskers: {interval}. The line is the Pareto front:"
                + " none of the networks on it is beaten at the same or a lower cost; the others are muted."
                + (drawing.NamesAll ? "" : points.Count > Ink.SeriesColours ? " Of so many, those of the front are named." : " Where several cost the same, those of the front are named."),
        };
    }
}
