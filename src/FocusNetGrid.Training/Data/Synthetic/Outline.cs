namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>
/// A closed curve round a centre: an ellipse whose radius swings with harmonics of the angle. Inside is where
/// <see cref="Depth"/> is positive. Cosine and sine of the k-th multiple of an angle come from complex powers, never from a library.
/// </summary>
internal sealed class Outline
{
    private readonly Direction axis;
    private readonly double aspect;
    private readonly (double Cosine, double Sine)[] harmonics;

    /// <param name="random">Draws the axis and the harmonics.</param>
    /// <param name="x">Column of the centre, in units of the side.</param>
    /// <param name="y">Row of the centre.</param>
    /// <param name="radius">Mean half axis.</param>
    /// <param name="aspect">Short over long half axis, up to 1.</param>
    /// <param name="swing">The harmonics' amplitude relative to the radius; the k-th has a share of 1/k.</param>
    /// <param name="harmonics">How many, from the second on.</param>
    public Outline(SplitMix64 random, double x, double y, double radius, double aspect, double swing, int harmonics)
    {
        (X, Y, Radius) = (x, y, radius);
        axis = random.Direction();
        this.aspect = Math.Sqrt(aspect);
        this.harmonics = new (double, double)[harmonics];
        for (var k = 0; k < harmonics; k++)
        {
            var amplitude = swing * 2 / (k + 2);
            this.harmonics[k] = (amplitude * random.Between(-1.0, 1.0), amplitude * random.Between(-1.0, 1.0));
        }

        Extent = radius / this.aspect * (1 + 2 * swing * harmonics);
    }

    /// <summary>Column of the centre.</summary>
    public double X { get; }

    /// <summary>Row of the centre.</summary>
    public double Y { get; }

    /// <summary>Mean half axis.</summary>
    public double Radius { get; }

    /// <summary>No point of the curve is farther from the centre.</summary>
    public double Extent { get; }

    /// <summary>How deep a point lies inside, in units of the side: near the distance to the curve, negative outside.</summary>
    public double Depth(double x, double y)
    {
        var along = ((x - X) * axis.X + (y - Y) * axis.Y) * aspect;
        var across = ((y - Y) * axis.X - (x - X) * axis.Y) / aspect;
        var distance = Math.Sqrt(along * along + across * across);
        if (distance < 1e-9)
        {
            return Radius;
        }

        var angle = new Direction(along / distance, across / distance);
        var power = angle;
        var edge = 1.0;
        foreach (var (cosine, sine) in harmonics)
        {
            power = power.Turned(angle);
            edge += cosine * power.X + sine * power.Y;
        }

        return Radius * edge - distance;
    }
}
