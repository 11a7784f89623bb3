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
    public void Focusnetpp_agrees_with_pytorch_in_single_precision(bool training) => AgreesInSinglePrecision("focusnet++", Small.FocusNetPlusPlus, training);

    [Fact]
    public void The_released_network_agrees_with_pytorch_in_single_precision() => AgreesInSinglePrecision("focusnet++-released", Small.Released, training: false);

    [Fact]
    public void The_released_network_trains_in_single_precision_as_exactly_as_in_pytorch()
    {
        using var scope = NewDisposeScope();
        var task = new ParityTask("focusnet++-released", Small.Released, "bce", Training: true, Double: false) { Steps = 1 };

        Agreement.AsExactAsPyTorch(Both(task, count: 2), Both(task with { Double = true }, count: 2));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Unet_agrees_with_pytorch_in_single_precision(bool training, bool batchNorm) =>
        AgreesInSinglePrecision("unet", UNet with { BatchNorm = batchNorm }, training);

    /// <summary>The networks that the paper compares with.</summary>
    public static TheoryData<string> Baselines => [.. Small.Baselines.Keys];

    [Theory]
    [MemberData(nameof(Baselines))]
    public void A_baseline_computes_and_learns_as_in_pytorch(string network) => Agrees(network, Small.Baselines[network], training: true);

    [Theory]
    [MemberData(nameof(Baselines))]
    public void A_baseline_agrees_with_pytorch_in_single_precision(string network)
    {
        foreach (var training in new[] { true, false })
        {
            AgreesInSinglePrecision(network, Small.Baselines[network], training);
        }
    }

    [Fact]
    public void Attention_unet_with_its_gate_in_place_agrees_with_pytorch() =>
        Agrees("attention-unet", Small.AttentionUNet with { ReleasedThirdGate = false }, training: true);

    [Fact]
    public void A_bidirectional_bcdu_net_with_one_block_agrees_with_pytorch() =>
        Agrees("bcdu-net", Small.BcduNet with { Bidirectional = true, DenseBlocks = 1 }, training: true);

    [Fact]
    public void Unetpp_with_one_head_agrees_with_pytorch() => Agrees("unet++", Small.UNetPlusPlus with { DeepSupervision = false }, training: true);

    private static void Agrees(string network, NetworkOptions options, bool training)
    {
        using var scope = NewDisposeScope();

        Agreement.OfEachTensor(Both(new(network, options, "bce", training, Double: true), count: 2));
    }

    /// <summary>
    /// Where a value lies within rounding of a leaky unit's kink, the two may take different slopes, and that batch says nothing; it is rare, so one of
    /// three batches must agree.
    /// </summary>
    private static void AgreesInSinglePrecision(string network, NetworkOptions options, bool training)
    {
        using var scope = NewDisposeScope();
        var task = new ParityTask(network, options, "bce", training, Double: false);

        // Four small images leave the deepest level's batch norms sixteen values a channel.
        Enumerable.Range(1, 3).Any(seed => Agreement.InSinglePrecision(Both(task, 4, seed), Both(task with { Double = true }, 4, seed))).ShouldBeTrue();
    }

    private static IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> Both(ParityTask task, int count, int seed = 1)
    {
        manual_seed(seed);
        var (images, masks) = (rand(count, 3, 32, 32), rand(count, 1, 32, 32).gt(0.7).to(ScalarType.Float32));
        manual_seed(1);
        return ParityRun.Of(task, (logits, target) => nn.functional.binary_cross_entropy_with_logits(logits, target), images, masks);
    }
}
