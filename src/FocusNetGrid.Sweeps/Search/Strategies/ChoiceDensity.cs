using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>How often each value of a choice was seen; once more than it was, so that none is ruled out.</summary>
internal sealed class ChoiceDensity : IDensity
{
    private readonly double[] weights;

    public ChoiceDensity(IReadOnlyList<double> places, int count)
    {
        weights = new double[count];
        Array.Fill(weights, 1.0);
        foreach (var place in places)
        {
            weights[Index(place)]++;
        }
    }

    public double At(double place) => weights[Index(place)] * weights.Length / weights.Sum();

    public double Draw(SplitMix64 random)
    {
        var left = random.Unit() * weights.Sum();
        var index = 0;
        while (index < weights.Length - 1 && left >= weights[index])
        {
            left -= weights[index++];
        }

        return (index + 0.5) / weights.Length;
    }

    private int Index(double place) => Math.Clamp((int)(place * weights.Length), 0, weights.Length - 1);
}
