using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void Focusnetpp_gives_equal_logits_and_gradients_with_the_channels_last() => LayoutsAgree(Small.FocusNetPlusPlus, 48);

    [Fact]
    public void The_released_network_gives_equal_logits_and_gradients_with_the_channels_last() => LayoutsAgree(Small.Released, 32);

    [Fact]
    public void Unet_gives_equal_logits_and_gradients_with_the_channels_last() => LayoutsAgree(Small.UNet with { BatchNorm = true }, 48);

    private static void LayoutsAgree(NetworkOptions options, int size)
    {
        using var scope = NewDisposeScope();
        var (images, masks) = (Small.Images(2, size, size), Small.Masks(2, size, size));

        var first = Step(options, images, masks);
        var last = Step(options, Small.ChannelsLast(images), masks);

        foreach (var (name, expected) in first)
        {
            Small.Deviation(last[name], expected).ShouldBeLessThan(1e-3, name);
        }
    }

    private static Dictionary<string, Tensor> Step(NetworkOptions options, Tensor images, Tensor masks)
    {
        using var network = Small.Build(options);
        network.eval();
        var logits = network.call(images);
        nn.functional.binary_cross_entropy_with_logits(logits, masks).backward();
        var results = network.named_parameters().ToDictionary(entry => entry.name, entry => entry.parameter.grad!.clone());
        results["logits"] = logits.detach();
        return results;
    }
}
