using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>
/// A bell at each observed place, as wide as the larger gap to its neighbours, cut off at the ends of [0, 1), and a flat part with the weight
/// of one observation, so that nothing is ruled out.
/// </summary>
internal sealed class ParzenDensity : IDensity
{
    private readonly double[] centres;
    private readonly double[] widths;

    public ParzenDensity(IReadOnlyList<double> places)
    {
        centres = [.. places.Order()];
        widths = new double[centres.Length];
        var narrowest = 1.0 / Math.Min(100, centres.Length + 2);
        for (var index = 0; index < centres.Length; index++)
        {
            var below = centres[index] - (index == 0 ? 0 : centres[index - 1]);
            var above = (index == centres.Length - 1 ? 1 : centres[index + 1]) - centres[index];
            widths[index] = Math.Clamp(Math.Max(below, above), narrowest, 1);
        }
    }

    public double At(double place)
    {
        var sum = 1.0;
        for (var index = 0; index < centres.Length; index++)
        {
            var distance = (place - centres[index]) / widths[index];
            sum += Math.Exp(-distance * distance / 2) / (widths[index] * Math.Sqrt(2 * Math.PI) * Inside(index));
        }

        return sum / (centres.Length + 1);
    }

    public double Draw(SplitMix64 random)
    {
        var index = random.Below(centres.Length + 1);
        if (index == centres.Length)
        {
            return random.Unit();
        }

        // A centre lies in [0, 1] and a width is at most 1, so at least a third of the draws fall inside.
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());
            var place = centres[index] + widths[index] * normal;
            if (place is >= 0 and < 1)
            {
                return place;
            }
        }
    }

    /// <summary>How much of a bell lies within [0, 1].</summary>
    private double Inside(int index) =>
        NormalDistribution.Below((1 - centres[index]) / widths[index]) - NormalDistribution.Below(-centres[index] / widths[index]);
}
