namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Bright nuclei on a dark ground, as DAPI shows them: some hardly brighter than the haze of the nuclei out of focus, with photon noise over all.</summary>
internal static class FluorescencePainter
{
    /// <summary>Fills the canvas with the frame.</summary>
    public static void Paint(Canvas canvas, SplitMix64 random, IReadOnlyList<Outline> nuclei)
    {
        PaintHaze(canvas, random);
        var exposure = random.Between(0.25, 1.0);
        var spread = random.Between(0.2, 0.85);
        var blur = random.Between(0.1, 0.45);
        foreach (var nucleus in nuclei)
        {
            var brightness = 225 * exposure * (1 - spread * random.Unit());
            PaintNucleus(canvas, nucleus, brightness, blur, new ValueNoise(random.Next()));
        }

        PaintDebris(canvas, random);
        PaintPhotonNoise(canvas, random);
    }

    private static void PaintHaze(Canvas canvas, SplitMix64 random)
    {
        var haze = new ValueNoise(random.Next());
        var (ground, cloud) = (random.Between(3.0, 22.0), random.Chance(0.5) ? random.Between(20.0, 75.0) : random.Between(0.0, 15.0));
        var slope = random.Direction();
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                var (x, y) = (canvas.Position(column), canvas.Position(row));
                var uneven = 1 + 0.5 * ((x - 0.5) * slope.X + (y - 0.5) * slope.Y);
                var level = ground + cloud * Ramp.Step(0.35, 0.8, haze.Fractal(x * 3, y * 3, 3)) * uneven;
                canvas[row, column] = new Rgb(level, level, level);
            }
        }
    }

    /// <summary>The brighter of what is there and the nucleus, with a faint glow outside its border.</summary>
    private static void PaintNucleus(Canvas canvas, Outline nucleus, double brightness, double blur, ValueNoise chromatin)
    {
        foreach (var (row, column, depth) in canvas.Around(nucleus, nucleus.Radius))
        {
            var (x, y) = (canvas.Position(column) / nucleus.Radius, canvas.Position(row) / nucleus.Radius);
            var texture = 0.75 + 0.5 * chromatin.Fractal(x * 2, y * 2, 2);
            var body = Ramp.Step(-blur, blur, depth / nucleus.Radius) * texture;
            var glow = 0.12 * Ramp.Step(-1, 0.3, depth / nucleus.Radius);
            ref var pixel = ref canvas[row, column];
            var lifted = pixel.Lifted(brightness * glow);
            var level = Math.Max(lifted.Green, brightness * body);
            pixel = new Rgb(level, level, level);
        }
    }

    /// <summary>Specks as bright as nuclei, too small to be any.</summary>
    private static void PaintDebris(Canvas canvas, SplitMix64 random)
    {
        var count = random.Chance(0.4) ? random.Between(2, 14) : 0;
        for (var speck = 0; speck < count; speck++)
        {
            var outline = new Outline(random, random.Unit(), random.Unit(), random.Between(0.003, 0.009), 0.8, 0, harmonics: 0);
            PaintNucleus(canvas, outline, random.Between(60.0, 230.0), 0.5, new ValueNoise(random.Next()));
        }
    }

    /// <summary>Noise whose spread grows with the square root of the light, and the camera's own.</summary>
    private static void PaintPhotonNoise(Canvas canvas, SplitMix64 random)
    {
        var (photon, camera) = (random.Between(0.2, 1.1), random.Between(0.5, 3.0));
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                ref var pixel = ref canvas[row, column];
                pixel = pixel.Lifted((camera + photon * Math.Sqrt(Math.Max(0, pixel.Green))) * random.Bell());
            }
        }
    }
}
