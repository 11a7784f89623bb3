namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Smooth random values over the plane: a hash at each lattice point, blended between them.</summary>
/// <param name="seed">Chooses another field.</param>
internal readonly struct ValueNoise(ulong seed)
{
    /// <summary>One octave, in [0, 1].</summary>
    public double At(double x, double y)
    {
        var (left, top) = (Math.Floor(x), Math.Floor(y));
        var (column, row) = ((long)left, (long)top);
        var (across, down) = (Ramp.Smooth(x - left), Ramp.Smooth(y - top));
        var upper = Lattice(column, row) * (1 - across) + Lattice(column + 1, row) * across;
        var lower = Lattice(column, row + 1) * (1 - across) + Lattice(column + 1, row + 1) * across;
        return upper * (1 - down) + lower * down;
    }

    /// <summary>Octaves of doubling frequency and halving weight, in [0, 1].</summary>
    public double Fractal(double x, double y, int octaves)
    {
        var (sum, weight, total) = (0.0, 1.0, 0.0);
        for (var octave = 0; octave < octaves; octave++)
        {
            sum += weight * At(x, y);
            total += weight;
            weight /= 2;
            // Odd offsets keep the octaves' lattices from lining up at the origin.
            (x, y) = (2 * x + 17.3, 2 * y + 9.1);
        }

        return sum / total;
    }

    /// <summary>Thin bright lines on 0, as fibres and pigment networks have: 1 on the contour where one octave is a half.</summary>
    public double Ridge(double x, double y)
    {
        var away = Math.Abs(2 * At(x, y) - 1);
        return (1 - away) * (1 - away);
    }

    private double Lattice(long column, long row) =>
        (SplitMix64.Mix(seed ^ ((ulong)column * 0x9E3779B97F4A7C15) ^ ((ulong)row * 0xC2B2AE3D27D4EB4F)) >> 11) * (1.0 / (1UL << 53));
}
