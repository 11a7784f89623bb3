namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>The skin round a lesion: a tone, blotches, furrows and freckles, under light that falls unevenly.</summary>
internal static class Skin
{
    private static readonly Rgb[] Tones =
    [
        new(234, 192, 176), // fair
        new(222, 168, 150), // rosy
        new(208, 158, 128), // tan
        new(168, 118, 92), // brown
    ];

    /// <summary>Fills the canvas and returns the tone.</summary>
    public static Rgb Paint(Canvas canvas, SplitMix64 random)
    {
        var tone = Tones[random.Between(0, Tones.Length - 1)].Towards(Tones[random.Between(0, Tones.Length - 1)], random.Between(0.0, 0.6));
        var (blotches, redness, furrows) = (new ValueNoise(random.Next()), new ValueNoise(random.Next()), new ValueNoise(random.Next()));
        var slope = random.Direction();
        var tilt = random.Between(0.0, 0.4);
        var rosy = random.Between(0.02, 0.12);
        var coarse = random.Between(9.0, 18.0);
        var rough = random.Between(0.02, 0.09);
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                var (x, y) = (canvas.Position(column), canvas.Position(row));
                var light = 1 + tilt * ((x - 0.5) * slope.X + (y - 0.5) * slope.Y);
                light *= 0.92 + 0.16 * blotches.Fractal(x * 3, y * 3, 3);
                light *= 1 - rough * furrows.Ridge(x * coarse * 2, y * coarse) - rough * furrows.Ridge(y * coarse * 2 + 40, x * coarse);
                var red = rosy * Ramp.Step(0.3, 0.8, redness.Fractal(x * 4, y * 4, 2));
                canvas[row, column] = tone * new Rgb(light, light * (1 - red), light * (1 - red));
            }
        }

        return tone;
    }

    /// <summary>Small brown spots that belong to no lesion.</summary>
    public static void PaintFreckles(Canvas canvas, SplitMix64 random)
    {
        var count = random.Chance(0.5) ? random.Between(2, 14) : 0;
        var strength = random.Between(0.2, 0.6);
        for (var freckle = 0; freckle < count; freckle++)
        {
            var radius = random.Between(0.006, 0.022);
            var outline = new Outline(random, random.Unit(), random.Unit(), radius, random.Between(0.6, 1.0), 0.1, harmonics: 2);
            PaintFreckle(canvas, outline, strength * random.Between(0.5, 1.0));
        }
    }

    private static void PaintFreckle(Canvas canvas, Outline outline, double strength)
    {
        foreach (var (row, column, depth) in canvas.Around(outline, outline.Radius))
        {
            ref var pixel = ref canvas[row, column];
            pixel = pixel.Towards(pixel * new Rgb(0.62, 0.5, 0.42), strength * Ramp.Step(-0.6, 0.6, depth / outline.Radius));
        }
    }
}
