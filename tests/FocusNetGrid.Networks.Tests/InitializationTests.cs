using FocusNetGrid.Networks.FocusNet;

namespace FocusNetGrid.Networks.Tests;

public sealed class InitializationTests
{
    [Fact]
    public void A_seed_decides_every_initial_weight()
    {
        using var first = Small.Build(Small.FocusNetPlusPlus, seed: 7);
        using var second = Small.Build(Small.FocusNetPlusPlus, seed: 7);

        var weights = second.state_dict();
        foreach (var (name, weight) in first.state_dict())
        {
            Small.AreEqual(weight, weights[name]).ShouldBeTrue(name);
        }
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        using var first = Small.Build(Small.FocusNetPlusPlus, seed: 7);
        using var second = Small.Build(Small.FocusNetPlusPlus, seed: 8);

        var same = first.named_parameters().Where(entry => entry.name.EndsWith("conv1.weight", StringComparison.Ordinal))
            .Where(entry => Small.AreEqual(entry.parameter, second.get_parameter(entry.name)!));

        same.ShouldBeEmpty();
    }

    [Fact]
    public void Biases_begin_at_zero_and_norms_as_the_identity()
    {
        using var network = Small.Build(Small.Released);

        foreach (var (name, parameter) in network.named_parameters().Where(entry => entry.parameter.dim() == 1))
        {
            var expected = name.EndsWith("norm.weight", StringComparison.Ordinal) ? 1f : 0f;
            parameter.eq(expected).all().item<bool>().ShouldBeTrue(name);
        }
    }

    [Fact]
    public void Weights_are_glorot_uniform()
    {
        using var network = Small.Build(new FocusNetPlusPlusOptions());
        var limit = Math.Sqrt(6.0 / ((25 * 3) + (25 * 32)));

        var weight = network.get_parameter("stem.weight")!;

        weight.abs().max().item<float>().ShouldBeInRange((float)(0.99 * limit), (float)limit);
        weight.std().item<float>().ShouldBe((float)(limit / Math.Sqrt(3)), tolerance: 0.05 * limit);
    }

    [Fact]
    public void Released_heads_are_he_normal_cut_off_at_two_deviations()
    {
        using var network = Small.Build(Small.Released);
        var deviation = Math.Sqrt(2.0 / 256);

        var weight = network.get_parameter("heads.0.pixelwise.head.conv.weight")!;

        weight.std().item<float>().ShouldBe((float)deviation, tolerance: 0.02 * deviation);
        weight.abs().max().item<float>().ShouldBeLessThanOrEqualTo((float)(2 * deviation / 0.8796));
    }
}
