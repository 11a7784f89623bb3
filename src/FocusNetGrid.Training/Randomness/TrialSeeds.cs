using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Training.Randomness;

/// <summary>
/// Derives every random number of a trial from (seed, epoch, purpose), and the step where there is one, and nothing else: a step draws the same
/// ones whether the process has just started or has trained for a week. These words seed a SplitMix64 generator; its first output is torch's seed.
/// </summary>
internal static class TrialSeeds
{
    /// <summary>The epoch of what happens before the first.</summary>
    private const int BeforeTraining = 0;

    /// <summary>The seed for torch's generator while the network's initial weights are drawn.</summary>
    public static long ForWeights(int seed) => unchecked((long)Generator(seed, BeforeTraining, SeedPurpose.Initialization).Next());

    /// <summary>The seed for torch's generator while a training step draws from it.</summary>
    /// <param name="seed">The trial's.</param>
    /// <param name="epoch">From 1.</param>
    /// <param name="step">From 0 in every epoch.</param>
    public static long ForStep(int seed, int epoch, int step) =>
        unchecked((long)SplitMix64.For((uint)seed, (uint)epoch, (uint)SeedPurpose.Dropout, (uint)step).Next());

    /// <summary>The order in which an epoch takes the cases of its training part: a Fisher-Yates shuffle.</summary>
    public static int[] Shuffle(int seed, int epoch, IReadOnlyList<int> cases)
    {
        var generator = Generator(seed, epoch, SeedPurpose.DataOrder);
        int[] order = [.. cases];
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = generator.Between(0, last);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }

    private static SplitMix64 Generator(int seed, int epoch, SeedPurpose purpose) => SplitMix64.For((uint)seed, (uint)epoch, (uint)purpose);
}
