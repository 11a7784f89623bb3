using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Tests;

public sealed class ForwardTests
{
    [Theory]
    [InlineData(64, 64)]
    [InlineData(96, 96)]
    [InlineData(250, 190)]
    public void Every_parameter_of_focusnetpp_has_a_gradient_at(int height, int width) => EveryParameterLearns(Small.FocusNetPlusPlus, height, width);

    [Theory]
    [InlineData(64, 64)]
    [InlineData(96, 96)]
    [InlineData(250, 190)]
    public void Every_parameter_of_unet_has_a_gradient_at(int height, int width) => EveryParameterLearns(Small.UNet, height, width);

    [Theory]
    [InlineData(64, 64)]
    [InlineData(50, 70)]
    [InlineData(96, 96)]
    [InlineData(250, 190)]
    public void Every_parameter_of_the_released_network_has_a_gradient_at(int height, int width) => EveryParameterLearns(Small.Released, height, width);

    [Theory]
    [InlineData(64, 64)]
    [InlineData(96, 96)]
    [InlineData(250, 190)]
    public void Every_parameter_of_every_baseline_has_a_gradient_at(int height, int width)
    {
        foreach (var options in Small.Baselines.Values)
        {
            EveryParameterLearns(options, height, width);
        }
    }

    [Fact]
    public void Without_heads_or_squeeze_all_that_remains_learns() =>
        EveryParameterLearns(Small.FocusNetPlusPlus with { Heads = false, SqueezeRatio = 0, Groups = 4 }, 48, 32);

    [Fact]
    public void Eight_groups_learn() => EveryParameterLearns(Small.FocusNetPlusPlus with { Widths = [8, 16, 16, 16, 24], Groups = 8 }, 32, 32);

    [Fact]
    public void Channels_and_classes_are_what_the_options_say()
    {
        using var scope = NewDisposeScope();
        NetworkOptions[] all =
        [
            Small.FocusNetPlusPlus with { InputChannels = 1, Classes = 4 },
            Small.UNet with { InputChannels = 1, Classes = 4 },
            Small.Released with { InputChannels = 1, Classes = 4 },
            .. Small.Baselines.Values.Select(options => options with { InputChannels = 1, Classes = 4 }),
        ];
        foreach (var options in all)
        {
            using var network = Small.Build(options);

            network.call(zeros(2, 1, 32, 32)).shape.ShouldBe([2, 4, 32, 32], network.GetName());
        }
    }

    [Fact]
    public void Padding_repeats_the_edge_at_the_right_and_below()
    {
        using var scope = NewDisposeScope();
        using var network = Small.Build(Small.UNet);
        network.eval();
        var image = Small.Images(1, 20, 30);
        var padded = cat([image, image.narrow(3, 29, 1).expand(1, 3, 20, 2)], 3);
        padded = cat([padded, padded.narrow(2, 19, 1).expand(1, 3, 12, 32)], 2);

        var logits = network.call(image);

        Small.Deviation(logits, network.call(padded).narrow(2, 0, 20).narrow(3, 0, 30)).ShouldBeLessThan(1e-6);
    }

    private static void EveryParameterLearns(NetworkOptions options, int height, int width)
    {
        using var scope = NewDisposeScope();
        using var network = Small.Build(options);
        network.train();

        var logits = network.call(Small.Images(2, height, width));
        nn.functional.binary_cross_entropy_with_logits(logits, Small.Masks(2, height, width)).backward();

        logits.shape.ShouldBe([2, 1, height, width]);
        foreach (var (name, parameter) in network.named_parameters())
        {
            var gradient = parameter.grad.ShouldNotBeNull(name);
            gradient.isfinite().all().item<bool>().ShouldBeTrue(name);

            // A bias before a batch norm has none but for rounding.
            (name.EndsWith("bias", StringComparison.Ordinal) || gradient.abs().max().item<float>() > 0).ShouldBeTrue(name);
        }
    }
}
