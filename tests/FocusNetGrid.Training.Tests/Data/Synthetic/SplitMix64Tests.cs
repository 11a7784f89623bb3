using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Training.Tests.Data.Synthetic;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_stream_is_the_published_one()
    {
        // The first outputs of the authors' reference generator for the state 1234567.
        var random = new SplitMix64(1234567);

        new[] { random.Next(), random.Next(), random.Next() }.ShouldBe([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL]);
    }

    [Fact]
    public void Ranges_include_both_ends_and_nothing_beyond()
    {
        var random = new SplitMix64(1);

        var drawn = Enumerable.Range(0, 200).Select(_ => random.Between(-1, 2)).ToHashSet();

        drawn.Order().ShouldBe([-1, 0, 1, 2]);
    }

    [Fact]
    public void Bells_have_mean_zero_and_variance_one()
    {
        var random = new SplitMix64(2);

        var drawn = Enumerable.Range(0, 20_000).Select(_ => random.Bell()).ToArray();

        drawn.Average().ShouldBe(0, 0.03);
        drawn.Average(value => value * value).ShouldBe(1, 0.05);
    }

    [Fact]
    public void Directions_have_length_one_and_point_everywhere()
    {
        var random = new SplitMix64(3);

        var drawn = Enumerable.Range(0, 5000).Select(_ => random.Direction()).ToArray();

        drawn.ShouldAllBe(way => Math.Abs(way.X * way.X + way.Y * way.Y - 1) < 1e-12);
        drawn.Average(way => way.X).ShouldBe(0, 0.05);
        drawn.Average(way => way.Y).ShouldBe(0, 0.05);
    }
}
