namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Sets labels beside their points so that none covers another or a point: of the places round a point, nearest first, the first that is free.</summary>
internal static class LabelPlacement
{
    private const double LineHeight = 15;
    private const double Nearest = 9;
    private const double Rings = 7;
    private const double RingStep = 13;

    /// <summary>Directions in the order of preference: right, left, above, below, then the diagonals.</summary>
    private static readonly (double X, double Y)[] Directions = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)];

    /// <summary>A rectangle a label, in the order given.</summary>
    /// <param name="anchors">The points, each with the text beside it.</param>
    /// <param name="taken">What no label may cover: points and whiskers.</param>
    /// <param name="bounds">No label leaves it.</param>
    /// <param name="size">Of the text, in pixels.</param>
    /// <remarks>Where nothing is free, the place that covers least.</remarks>
    public static IReadOnlyList<Box> Place(IReadOnlyList<(Point Anchor, string Text)> anchors, IReadOnlyList<Box> taken, Box bounds, double size)
    {
        List<Box> occupied = [.. taken];
        var places = new Box[anchors.Count];

        // The crowded ones choose first.
        foreach (var index in Enumerable.Range(0, anchors.Count).OrderByDescending(index => Neighbours(anchors, index)).ThenBy(index => index))
        {
            var (anchor, text) = anchors[index];
            var candidates = Candidates(anchor, TextMeasure.Width(text, size)).Where(bounds.Contains).ToList();
            places[index] = candidates.Count == 0
                ? Box.Around(anchor, TextMeasure.Width(text, size), LineHeight)
                : candidates.MinBy(candidate => occupied.Sum(candidate.Overlap));
            occupied.Add(places[index]);
        }

        return places;
    }

    private static int Neighbours(IReadOnlyList<(Point Anchor, string Text)> anchors, int index) => anchors.Count(other =>
        Math.Abs(other.Anchor.X - anchors[index].Anchor.X) < 80 && Math.Abs(other.Anchor.Y - anchors[index].Anchor.Y) < 2 * LineHeight);

    private static IEnumerable<Box> Candidates(Point anchor, double width)
    {
        for (var ring = 0; ring < Rings; ring++)
        {
            var distance = Nearest + ring * RingStep;
            foreach (var (x, y) in Directions)
            {
                var centre = new Point(anchor.X + x * (distance + width / 2), anchor.Y + y * (x == 0 ? distance + LineHeight / 2 : distance));
                yield return Box.Around(centre, width, LineHeight);
            }
        }
    }
}
