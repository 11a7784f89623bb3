using FocusNetGrid.Reference;
using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Tests.Parity;

public sealed class PyTorchParityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Focusnetpp_computes_and_learns_as_in_pytorch(bool training) =>
        Agreement.OfEachTensor(Both(new("focusnet++", Small.FocusNetPlusPlus, "bce", training, Double: true), 64));

    [Fact]
    public void Focusnetpp_without_heads_and_squeeze_computes_and_learns_as_in_pytorch() =>
        Agreement.OfEachTensor(Both(new("focusnet++", Small.FocusNetPlusPlus with { Heads = false, SqueezeRatio = 0 }, "bce", true, Double: true), 64));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_released_network_computes_and_learns_as_in_pytorch(bool training) =>
        Agreement.OfEachTensor(Both(new("focusnet++-released", Small.Released, "bce", training, Double: true), 32));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unet_computes_and_learns_as_in_pytorch(bool training) =>
        Agreement.OfEachTensor(Both(new("unet", Small.UNet with { BatchNorm = true }, "bce", training, Double: true), 64));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Focusnetpp_agrees_in_single_precision(bool training) =>
        Agreement.OfTheWhole(Both(new("focusnet++", Small.FocusNetPlusPlus, "bce", training, Double: false), 64));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_released_network_agrees_in_single_precision(bool training) =>
        Agreement.OfTheWhole(Both(new("focusnet++-released", Small.Released, "bce", training, Double: false), 64));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unet_agrees_in_single_precision(bool training) =>
        Agreement.OfTheWhole(Both(new("unet", Small.UNet, "bce", training, Double: false), 64));

    private static IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> Both(ParityTask task, int size)
    {
        var (images, masks) = (Small.Images(4, size, size), Small.Masks(4, size, size));
        manual_seed(1);
        return ParityRun.Of(task, (logits, target) => nn.functional.binary_cross_entropy_with_logits(logits, target), images, masks);
    }
}
