namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>What lies between the skin and the sensor: hairs, bubbles in the gel, a ruler, dark corners and the sensor's noise.</summary>
internal static class Dermatoscope
{
    /// <summary>None, a few or a pelt of curved dark hairs, most of them growing one way.</summary>
    public static void PaintHairs(Canvas canvas, SplitMix64 random)
    {
        var count = random.Chance(0.55) ? random.Between(2, random.Chance(0.3) ? 45 : 14) : 0;
        var growth = random.Direction();
        var hairs = new Coverage(canvas);
        for (var hair = 0; hair < count; hair++)
        {
            var way = growth.Turned(Blend(random.Direction(), random.Chance(0.2) ? 2 : 0.35));
            var length = random.Between(0.25, 0.9);
            var (x, y) = (random.Between(-0.1, 1.1), random.Between(-0.1, 1.1));
            var bend = random.Between(-0.22, 0.22) * length;
            hairs.Curve(
                (x, y),
                (x + way.X * length / 2 - way.Y * bend, y + way.Y * length / 2 + way.X * bend),
                (x + way.X * length, y + way.Y * length),
                random.Between(0.004, 0.011));
        }

        hairs.Stain(new Rgb(0.3, 0.25, 0.24), random.Between(0.6, 1.0));
    }

    /// <summary>Small glints, in one frame of four.</summary>
    public static void PaintBubbles(Canvas canvas, SplitMix64 random)
    {
        var count = random.Chance(0.25) ? random.Between(3, 20) : 0;
        var glints = new Coverage(canvas);
        for (var bubble = 0; bubble < count; bubble++)
        {
            glints.Disc(random.Unit(), random.Unit(), random.Between(0.003, 0.012));
        }

        glints.Stain(new Rgb(1.35, 1.45, 1.5), random.Between(0.4, 0.9));
    }

    /// <summary>Millimetre marks along one edge, in one frame of five; every fifth is longer.</summary>
    public static void PaintRuler(Canvas canvas, SplitMix64 random)
    {
        if (!random.Chance(0.2))
        {
            return;
        }

        var (edge, apart, inset) = (random.Between(0, 3), random.Between(0.03, 0.06), random.Between(0.04, 0.1));
        var marks = new Coverage(canvas);
        for (var mark = 0; mark * apart < 1; mark++)
        {
            var (start, end) = (inset, inset + (mark % 5 == 0 ? 0.07 : 0.04));
            var middle = (start + end) / 2;
            marks.Curve(Along(edge, mark * apart, start), Along(edge, mark * apart, middle), Along(edge, mark * apart, end), 0.007);
        }

        marks.Stain(new Rgb(0.25, 0.25, 0.3), 0.8);
    }

    /// <summary>Corners that fall off gently, or the black tube of the instrument.</summary>
    public static void PaintVignette(Canvas canvas, SplitMix64 random)
    {
        var tube = random.Chance(0.2);
        var radius = tube ? random.Between(0.5, 0.62) : random.Between(0.45, 0.6);
        var (soft, dark) = tube ? (0.04, random.Between(0.8, 0.95)) : (0.35, random.Between(0.0, 0.5));
        var (x, y) = (0.5 + random.Between(-0.04, 0.04), 0.5 + random.Between(-0.04, 0.04));
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                var (across, down) = (canvas.Position(column) - x, canvas.Position(row) - y);
                var shade = dark * Ramp.Step(radius, radius + soft, Math.Sqrt(across * across + down * down));
                canvas[row, column] *= 1 - shade;
            }
        }
    }

    /// <summary>The sensor's noise: a part that all colours share and a part of each.</summary>
    public static void PaintGrain(Canvas canvas, SplitMix64 random)
    {
        var amount = random.Between(1.0, 6.0);
        for (var row = 0; row < canvas.Size; row++)
        {
            for (var column = 0; column < canvas.Size; column++)
            {
                ref var pixel = ref canvas[row, column];
                var common = amount * random.Bell();
                pixel += new Rgb(common, common + amount / 3 * random.Bell(), common + amount / 3 * random.Bell());
            }
        }
    }

    /// <summary>The direction (1, 0) pushed by another one: near it for a small push.</summary>
    private static Direction Blend(Direction push, double amount)
    {
        var (x, y) = (1 + amount * push.X, amount * push.Y);
        var length = Math.Sqrt(x * x + y * y) + 1e-9;
        return new Direction(x / length, y / length);
    }

    private static (double X, double Y) Along(int edge, double position, double inset) => edge switch
    {
        0 => (position, inset),
        1 => (position, 1 - inset),
        2 => (inset, position),
        _ => (1 - inset, position),
    };
}
