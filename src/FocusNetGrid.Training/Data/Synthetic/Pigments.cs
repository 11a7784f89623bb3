namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>What a lesion's pigments let through: two stains in patches, a network of fine lines, sometimes a red rim, a pale scar or a blue veil.</summary>
internal sealed class Pigments
{
    private static readonly Rgb[] Stains =
    [
        new(0.72, 0.55, 0.45), // light brown
        new(0.50, 0.36, 0.30), // dark brown
        new(0.86, 0.58, 0.56), // red
        new(0.34, 0.29, 0.31), // black
        new(0.46, 0.46, 0.56), // slate blue
    ];

    private readonly ValueNoise patches;
    private readonly ValueNoise network;
    private readonly Rgb first;
    private readonly Rgb second;
    private readonly double strength;
    private readonly double lines;
    private readonly double scar;
    private readonly double rim;
    private readonly double grid;

    private Pigments(SplitMix64 random, double strength)
    {
        (patches, network) = (new ValueNoise(random.Next()), new ValueNoise(random.Next()));
        (first, second) = (Stains[random.Between(0, 2)], Stains[random.Between(0, Stains.Length - 1)]);
        this.strength = strength;
        lines = random.Chance(0.5) ? random.Between(0.1, 0.4) : 0;
        scar = random.Chance(0.25) ? random.Between(0.4, 0.9) : 0;
        rim = random.Between(-0.3, 0.3);
        grid = random.Between(22.0, 40.0);
    }

    /// <summary>Pigments that suit a skin: one case in five is so faint that its grey level lies within the skin's.</summary>
    public static Pigments Draw(SplitMix64 random, Rgb skin)
    {
        // Dark skin leaves less light to take away, so the same pigment shows less.
        var room = skin.Green > 120 ? 1 : 0.8;
        var strength = random.Chance(0.2) ? random.Between(0.32, 0.5) : random.Between(0.55, 1.0);
        return new Pigments(random, strength * room);
    }

    /// <summary>The share of red, green and blue that a point lets through.</summary>
    /// <param name="x">Column, in units of the side.</param>
    /// <param name="y">Row, in units of the side.</param>
    /// <param name="depth">Depth inside the lesion in units of its radius.</param>
    public Rgb Filter(double x, double y, double depth)
    {
        var patch = patches.Fractal(x * 9, y * 9, 3);
        var stain = first.Towards(second, Ramp.Step(0.42, 0.58, patch));
        var amount = strength * (1 + rim * (1 - 2 * depth)) * (0.85 + 0.3 * patches.At(x * 31, y * 31));
        amount += lines * strength * network.Ridge(x * grid, y * grid);
        amount *= 1 - scar * Ramp.Step(0.6, 0.75, patch);
        return new Rgb(1, 1, 1).Towards(stain, Math.Clamp(amount, 0, 1.1));
    }
}
