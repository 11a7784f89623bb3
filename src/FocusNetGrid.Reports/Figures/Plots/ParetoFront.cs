namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Which networks no other beats at the same or a lower cost.</summary>
internal static class ParetoFront
{
    /// <summary>The points of the front in rising order of cost. A point is dominated by one that costs no more and scores no less, and is better in one of the two.</summary>
    public static IReadOnlyList<CostPoint> Of(IReadOnlyList<CostPoint> points) =>
        [.. points.Where(point => !points.Any(other => Dominates(other, point))).OrderBy(point => point.MultiplyAdds).ThenBy(point => point.Name, StringComparer.Ordinal)];

    private static bool Dominates(CostPoint one, CostPoint other) =>
        one.MultiplyAdds <= other.MultiplyAdds && one.Score >= other.Score && (one.MultiplyAdds < other.MultiplyAdds || one.Score > other.Score);
}
