namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>
/// A skin lesion as through a dermatoscope. What makes it hard is what makes the real ones hard: pale lesions, soft and ragged borders, several pigments,
/// hair and freckles as dark as the lesion, uneven light and dark corners. Grey level alone does not tell the lesion.
/// </summary>
internal static class LesionPainter
{
    /// <summary>Paints a case and returns its mask: [size, size], 0 or 255.</summary>
    public static byte[] Paint(Canvas canvas, SplitMix64 random)
    {
        var skin = Skin.Paint(canvas, random);
        Skin.PaintFreckles(canvas, random);
        var mask = PaintLesion(canvas, random, skin);
        Dermatoscope.PaintHairs(canvas, random);
        Dermatoscope.PaintBubbles(canvas, random);
        Dermatoscope.PaintRuler(canvas, random);
        Dermatoscope.PaintVignette(canvas, random);
        Dermatoscope.PaintGrain(canvas, random);
        return mask;
    }

    private static byte[] PaintLesion(Canvas canvas, SplitMix64 random, Rgb skin)
    {
        var radius = random.Between(0.1, 0.34);
        var ragged = random.Between(0.02, 0.12);
        var outline = new Outline(
            random, random.Between(0.34, 0.66), random.Between(0.34, 0.66), radius, random.Between(0.55, 1.0), ragged, harmonics: 5);
        var border = radius * random.Between(0.05, 0.5);
        var pigments = Pigments.Draw(random, skin);
        var (warpX, warpY) = (new ValueNoise(random.Next()), new ValueNoise(random.Next()));
        var warp = radius * random.Between(0.05, 0.25);
        var waves = random.Between(1.5, 3.0) / radius;

        var mask = new byte[canvas.Size * canvas.Size];
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                var (x, y) = (canvas.Position(column), canvas.Position(row));
                var depth = outline.Depth(
                    x + warp * (warpX.Fractal(x * waves, y * waves, 3) - 0.5),
                    y + warp * (warpY.Fractal(x * waves, y * waves, 3) - 0.5));
                if (depth <= -border)
                {
                    continue;
                }

                mask[row * canvas.Size + column] = depth > 0 ? byte.MaxValue : (byte)0;
                ref var pixel = ref canvas[row, column];
                pixel = pixel.Towards(pixel * pigments.Filter(x, y, depth / radius), Ramp.Step(-border, border, depth));
            }
        }

        return mask;
    }
}
