using FocusNetGrid.Training.Randomness;

namespace FocusNetGrid.Training.Tests.Randomness;

public sealed class TrialSeedsTests
{
    [Fact]
    public void A_shuffle_keeps_every_case_once()
    {
        int[] cases = [.. Enumerable.Range(100, 50)];

        var order = TrialSeeds.Shuffle(seed: 3, epoch: 1, cases);

        order.ShouldBe(cases, ignoreOrder: true);
        order.ShouldNotBe(cases);
    }

    [Fact]
    public void The_order_follows_from_seed_and_epoch_alone()
    {
        int[] cases = [.. Enumerable.Range(0, 50)];

        TrialSeeds.Shuffle(3, 5, cases).ShouldBe(TrialSeeds.Shuffle(3, 5, cases));
        TrialSeeds.Shuffle(3, 6, cases).ShouldNotBe(TrialSeeds.Shuffle(3, 5, cases));
        TrialSeeds.Shuffle(4, 5, cases).ShouldNotBe(TrialSeeds.Shuffle(3, 5, cases));
    }

    [Fact]
    public void Every_place_is_as_likely_for_a_case()
    {
        const int Epochs = 12_000;
        int[] cases = [0, 1, 2, 3];
        var counts = new int[4];

        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            counts[Array.IndexOf(TrialSeeds.Shuffle(0, epoch, cases), 0)]++;
        }

        // Five standard deviations of a binomial count.
        counts.ShouldAllBe(count => Math.Abs(count - (Epochs / 4)) < 5 * Math.Sqrt(Epochs * 3 / 16.0));
    }

    [Fact]
    public void No_two_purposes_steps_epochs_or_seeds_share_a_seed()
    {
        var seeds = Enumerable.Range(-2, 5);
        var steps =
            from seed in seeds
            from epoch in Enumerable.Range(0, 50)
            from step in Enumerable.Range(0, 20)
            select TrialSeeds.ForStep(seed, epoch, step);

        steps.Concat(seeds.Select(TrialSeeds.ForWeights)).ShouldBeUnique();
    }

    [Fact]
    public void Seeds_are_those_of_every_earlier_version()
    {
        // Computed apart, from the generator's published definition.
        TrialSeeds.ForWeights(7).ShouldBe(8655894791565660796);
        TrialSeeds.ForStep(7, 2, 3).ShouldBe(1302664441610849917);
        TrialSeeds.Shuffle(7, 2, [0, 1, 2, 3, 4, 5, 6, 7]).ShouldBe([3, 7, 1, 0, 6, 5, 2, 4]);
    }
}
