namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Purple nuclei in pink tissue, as haematoxylin and eosin show them: fibres, gaps of bare glass, and blood cells that are round and dark yet no nuclei.</summary>
internal static class HistologyPainter
{
    private static readonly Rgb Glass = new(240, 236, 240);
    private static readonly Rgb Eosin = new(0.92, 0.68, 0.84);
    private static readonly Rgb Haematoxylin = new(0.52, 0.42, 0.68);
    private static readonly Rgb Blood = new(0.86, 0.42, 0.52);

    /// <summary>Fills the canvas with the frame.</summary>
    public static void Paint(Canvas canvas, SplitMix64 random, IReadOnlyList<Outline> nuclei)
    {
        PaintTissue(canvas, random);
        PaintBlood(canvas, random);
        var strength = random.Between(0.45, 1.0);
        var vesicular = random.Between(0.0, 0.7);
        var blur = random.Between(0.08, 0.35);
        foreach (var nucleus in nuclei)
        {
            var hollow = random.Chance(vesicular) ? random.Between(0.2, 0.6) : 0;
            PaintNucleus(canvas, nucleus, strength * random.Between(0.65, 1.1), hollow, blur, new ValueNoise(random.Next()));
        }

        Dermatoscope.PaintGrain(canvas, random);
    }

    private static void PaintTissue(Canvas canvas, SplitMix64 random)
    {
        var (clumps, fibres, gaps) = (new ValueNoise(random.Next()), new ValueNoise(random.Next()), new ValueNoise(random.Next()));
        var (stain, bluish, bare) = (random.Between(0.6, 1.3), random.Between(0.0, 0.45), random.Between(0.0, 0.35));
        var way = random.Direction();
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                var (x, y) = (canvas.Position(column), canvas.Position(row));
                var (along, across) = (x * way.X + y * way.Y, y * way.X - x * way.Y);
                var clump = clumps.Fractal(x * 6, y * 6, 4);
                var amount = stain * (0.35 + 0.7 * clump + 0.45 * fibres.Ridge(along * 5, across * 17));
                var purple = bluish * Ramp.Step(0.4, 0.7, clumps.Fractal(x * 11 + 50, y * 11, 3));
                var pixel = Glass.Towards(Glass * Eosin, amount).Towards(Glass * Haematoxylin, purple);
                var gap = Ramp.Step(1.02 - bare, 1.08 - bare, gaps.Fractal(x * 4, y * 4, 3) + 0.2);
                canvas[row, column] = pixel.Towards(Glass, gap);
            }
        }
    }

    private static void PaintBlood(Canvas canvas, SplitMix64 random)
    {
        var count = random.Chance(0.4) ? random.Between(3, 18) : 0;
        for (var cell = 0; cell < count; cell++)
        {
            var outline = new Outline(random, random.Unit(), random.Unit(), random.Between(0.018, 0.03), random.Between(0.7, 1.0), 0.04, harmonics: 2);
            foreach (var (row, column, depth) in canvas.Around(outline, outline.Radius / 4))
            {
                ref var pixel = ref canvas[row, column];
                pixel = pixel.Towards(Glass * Blood, 0.85 * Ramp.Step(-0.15, 0.15, depth / outline.Radius));
            }
        }
    }

    /// <summary>Stain that darkens what lies under it: chromatin in clumps, a darker rim, and the vesicular kind pale inside.</summary>
    private static void PaintNucleus(Canvas canvas, Outline nucleus, double strength, double hollow, double blur, ValueNoise chromatin)
    {
        foreach (var (row, column, depth) in canvas.Around(nucleus, nucleus.Radius / 2))
        {
            var (x, y) = (canvas.Position(column) / nucleus.Radius, canvas.Position(row) / nucleus.Radius);
            var inside = depth / nucleus.Radius;
            var texture = 0.7 + 0.6 * chromatin.Fractal(x * 2.5, y * 2.5, 2);
            var amount = strength * texture * (1 - hollow * Ramp.Step(0.15, 0.5, inside));
            ref var pixel = ref canvas[row, column];
            pixel = pixel.Towards(pixel * Haematoxylin, Math.Min(1.15, amount) * Ramp.Step(-blur, blur, inside));
        }
    }
}
