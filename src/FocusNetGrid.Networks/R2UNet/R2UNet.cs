using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.R2UNet;

/// <summary>
/// R2U-Net (Alom et al. 2018, figure 3): a U-Net whose pairs of convolutions are recurrent residual units; nearest up-sampling and a 3x3
/// convolution with BN and ReLU up. 9.78M parameters at 32..512, since weights are shared over the steps.
/// </summary>
internal sealed class R2UNet : SegmentationNetwork
{
    private readonly MaxPool2d pool;
    private readonly ModuleList<RecurrentResidual> encoder;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<Sequential> up;
    private readonly ModuleList<RecurrentResidual> decoder;
    private readonly Conv2d maps;

    public R2UNet(R2UNetOptions options)
        : base("r2u-net", options.InputChannels, stride: 1 << (options.Widths.Length - 1))
    {
        var widths = options.Widths;
        int[] rising = [.. widths.Reverse().Skip(1)];
        pool = MaxPool2d(2);
        encoder = ModuleList([.. widths.Select((width, level) => new RecurrentResidual(level == 0 ? options.InputChannels : widths[level - 1], width, options.Steps))]);
        up = ModuleList([.. rising.Select((width, step) => NormReLU.After(new UpConvolution(widths[^(step + 1)], width, kernel: 3, Initializers.HeNormal), width))]);
        decoder = ModuleList([.. rising.Select(width => new RecurrentResidual(2 * width, width, options.Steps))]);
        maps = Layers.Convolution(widths[0], options.Classes, 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var levels = new Stack<Tensor>();
        levels.Push(encoder[0].call(input));
        foreach (var unit in encoder.Skip(1))
        {
            levels.Push(unit.call(pool.call(levels.Peek())));
        }

        var features = levels.Pop();
        for (var step = 0; step < decoder.Count; step++)
        {
            features = decoder[step].call(cat([levels.Pop(), up[step].call(features)], 1));
        }

        return maps.call(features);
    }
}
