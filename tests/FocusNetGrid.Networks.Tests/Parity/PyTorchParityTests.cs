using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Networks.UNet;
using FocusNetGrid.Reference;
using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Tests.Parity;

public sealed class PyTorchParityTests
{
    private static readonly FocusNetPlusPlusOptions Bare = Small.FocusNetPlusPlus with { Heads = false, SqueezeRatio = 0 };
    private static readonly UNetOptions UNet = Small.UNet with { BatchNorm = true };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Focusnetpp_computes_and_learns_as_in_pytorch(bool training) => Agrees("focusnet++", Small.FocusNetPlusPlus, training);

    [Fact]
    public void Focusnetpp_without_heads_and_squeeze_computes_and_learns_as_in_pytorch() => Agrees("focusnet++", Bare, training: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_released_network_computes_and_learns_as_in_pytorch(bool training) => Agrees("focusnet++-released", Small.Released, training);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unet_computes_and_learns_as_in_pytorch(bool training) => Agrees("unet", UNet, training);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Focusnetpp_in_single_precision_is_as_exact_as_in_pytorch(bool training) => IsAsExact("focusnet++", Small.FocusNetPlusPlus, training);

    [Fact]
    public void The_released_network_in_single_precision_is_as_exact_as_in_pytorch() => IsAsExact("focusnet++-released", Small.Released, training: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unet_in_single_precision_is_as_exact_as_in_pytorch(bool training) => IsAsExact("unet", UNet, training);

    private static void Agrees(string network, NetworkOptions options, bool training)
    {
        using var scope = NewDisposeScope();

        Agreement.OfEachTensor(Both(new(network, options, "bce", training, Double: true)));
    }

    private static void IsAsExact(string network, NetworkOptions options, bool training)
    {
        using var scope = NewDisposeScope();
        var task = new ParityTask(network, options, "bce", training, Double: false) { Steps = 1 };

        Agreement.InSinglePrecision(Both(task), Both(task with { Double = true }));
    }

    private static IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> Both(ParityTask task)
    {
        var (images, masks) = (Small.Images(2, 32, 32), Small.Masks(2, 32, 32));
        manual_seed(1);
        return ParityRun.Of(task, (logits, target) => nn.functional.binary_cross_entropy_with_logits(logits, target), images, masks);
    }
}
