using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.AttentionUNet;

/// <summary>
/// Attention U-Net (Oktay et al. 2018, figure 1) as the FocusNet++ authors' release builds it: pairs of 3x3 convolutions with BN down; transposed 3x3
/// convolutions up, each beside the gated skip of its level and without further convolutions; the full-size skip is not gated. 8,906,244 parameters.
/// </summary>
internal sealed class AttentionUNet : SegmentationNetwork
{
    private readonly bool releasedThirdGate;
    private readonly MaxPool2d pool;
    private readonly ModuleList<Sequential> encoder;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<AttentionGate> gates;
    private readonly ModuleList<TransposedConvolution> up;
    private readonly Conv2d maps;

    public AttentionUNet(AttentionUNetOptions options)
        : base("attention-unet", options.InputChannels, stride: 1 << (options.Widths.Length - 1))
    {
        var widths = options.Widths;
        int[] rising = [.. widths.Reverse().Skip(1)];

        // What a level of the decoder gives: its up-sampled features beside the skip. The deepest gives its own.
        int[] given = [widths[^1], .. rising.Select(width => 2 * width)];
        releasedThirdGate = options.ReleasedThirdGate;
        pool = MaxPool2d(2);
        encoder = ModuleList([.. widths.Select((width, level) => DoubleConvolution.Of(
            level == 0 ? options.InputChannels : widths[level - 1], width, batchNorm: true, Initializers.GlorotNormal))]);
        gates = ModuleList([.. rising.SkipLast(1).Select((width, step) => new AttentionGate(width, given[Signal(step, rising.Length)], 1 + step - Signal(step, rising.Length)))]);
        up = ModuleList([.. rising.Select((width, step) => new TransposedConvolution(given[step], width, kernel: 3, Initializers.GlorotNormal))]);
        maps = Layers.Convolution(given[^1], options.Classes, 1, Initializers.GlorotNormal);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var levels = new Stack<Tensor>();
        levels.Push(encoder[0].call(input));
        foreach (var pair in encoder.Skip(1))
        {
            levels.Push(pair.call(pool.call(levels.Peek())));
        }

        var given = new List<Tensor> { levels.Pop() };
        for (var step = 0; step < up.Count; step++)
        {
            var skip = levels.Pop();
            var gated = step < gates.Count ? gates[step].call(skip, given[Signal(step, up.Count)]) : skip;
            given.Add(cat([functional.relu(up[step].call(given[step]), inplace: true), gated], 1));
        }

        return maps.call(given[^1]);
    }

    /// <summary>Which of the decoder's outputs steers the gate of a step.</summary>
    private int Signal(int step, int steps) => releasedThirdGate && step == steps - 2 ? step - 1 : step;
}
