namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>
/// A frame of cell nuclei, one of two stains. The share of frames, the crowding and the sizes follow what nuclei sets hold: many sparse fluorescence frames,
/// fewer crowded pieces of tissue, and some with next to nothing in them.
/// </summary>
internal static class NucleiPainter
{
    /// <summary>Paints a case and returns the union of its nuclei: [size, size], 0 or 255.</summary>
    public static byte[] Paint(Canvas canvas, SplitMix64 random)
    {
        var fluorescent = random.Chance(0.65);
        var nuclei = Scatter(random);
        if (fluorescent)
        {
            FluorescencePainter.Paint(canvas, random, nuclei);
        }
        else
        {
            HistologyPainter.Paint(canvas, random, nuclei);
        }

        return Union(canvas, nuclei);
    }

    /// <summary>Nuclei alone, and nuclei laid against or over an earlier one.</summary>
    private static List<Outline> Scatter(SplitMix64 random)
    {
        var crowd = random.Unit();
        var radius = random.Between(0.02, 0.055);
        var count = crowd < 0.1 ? random.Between(1, 3)
            : crowd < 0.6 ? random.Between(8, 30)
            : random.Between(30, 80);
        var clinging = random.Between(0.1, 0.7);
        var nuclei = new List<Outline>(count);
        for (var i = 0; i < count; i++)
        {
            var own = radius * random.Between(0.6, 1.4);
            var (x, y) = (random.Between(-0.02, 1.02), random.Between(-0.02, 1.02));
            var neighbour = random.Between(0, Math.Max(0, i - 1));
            var way = random.Direction();
            if (i > 0 && random.Chance(clinging))
            {
                var apart = (own + nuclei[neighbour].Radius) * random.Between(0.75, 1.1);
                (x, y) = (nuclei[neighbour].X + way.X * apart, nuclei[neighbour].Y + way.Y * apart);
            }

            nuclei.Add(new Outline(random, x, y, own, random.Between(0.55, 1.0), 0.05, harmonics: 3));
        }

        return nuclei;
    }

    private static byte[] Union(Canvas canvas, List<Outline> nuclei)
    {
        var mask = new byte[canvas.Size * canvas.Size];
        foreach (var nucleus in nuclei)
        {
            foreach (var (row, column, depth) in canvas.Around(nucleus, 0))
            {
                if (depth > 0)
                {
                    mask[row * canvas.Size + column] = byte.MaxValue;
                }
            }
        }

        return mask;
    }
}
