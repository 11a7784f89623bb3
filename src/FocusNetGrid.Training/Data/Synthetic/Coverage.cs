namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>How much of each pixel a set of strokes covers, 0 to 1; strokes that cross do not add up.</summary>
/// <param name="canvas">What the strokes will be laid on.</param>
internal sealed class Coverage(Canvas canvas)
{
    private readonly double[] share = new double[canvas.Size * canvas.Size];

    /// <summary>A quadratic Bézier curve as a row of discs, tapering to a third of its width at the end. Lengths in units of the side.</summary>
    public void Curve((double X, double Y) from, (double X, double Y) pull, (double X, double Y) to, double width)
    {
        var length = Distance(from, pull) + Distance(pull, to);
        var steps = Math.Max(2, (int)(length * canvas.Size * 1.5));
        for (var step = 0; step <= steps; step++)
        {
            var t = (double)step / steps;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            Disc(a * from.X + b * pull.X + c * to.X, a * from.Y + b * pull.Y + c * to.Y, width / 2 * (1 - t * 2 / 3));
        }
    }

    /// <summary>A filled disc whose edge is one pixel soft; thinner than a pixel, it fades instead of vanishing.</summary>
    public void Disc(double x, double y, double radius)
    {
        var pixels = radius * canvas.Size;
        var strength = Math.Min(1, 2 * pixels);
        var reach = radius + 1.0 / canvas.Size;
        var (top, bottom) = canvas.Reach(y, reach);
        var (left, right) = canvas.Reach(x, reach);
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                var distance = Distance((x, y), (canvas.Position(column), canvas.Position(row))) * canvas.Size;
                var covered = strength * Math.Clamp(Math.Max(pixels, 0.5) + 0.5 - distance, 0, 1);
                ref var pixel = ref share[row * canvas.Size + column];
                pixel = Math.Max(pixel, covered);
            }
        }
    }

    /// <summary>Lays the strokes on the canvas, filtering the light as pigment does.</summary>
    public void Stain(Rgb filter, double opacity)
    {
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                ref var pixel = ref canvas[row, column];
                pixel = pixel.Towards(pixel * filter, opacity * share[row * canvas.Size + column]);
            }
        }
    }

    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y));
}
