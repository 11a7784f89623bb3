using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Training.Randomness;

/// <summary>
/// Derives every random number of a trial from (seed, epoch, purpose) and nothing else, so an epoch draws the same ones whether the process has
/// just started or has trained for a week. The three words seed a SplitMix64 generator; its first output is the seed that torch gets.
/// </summary>
internal static class TrialSeeds
{
    /// <summary>The epoch of what happens before the first.</summary>
    public const int BeforeTraining = 0;

    /// <summary>The seed for torch's generator.</summary>
    public static long ForTorch(int seed, int epoch, SeedPurpose purpose) => unchecked((long)Generator(seed, epoch, purpose).Next());

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
