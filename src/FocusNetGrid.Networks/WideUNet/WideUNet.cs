using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.WideUNet;

/// <summary>
/// Wide U-Net (Zhou et al. 2018, section 4): a U-Net made as large as UNet++ by more channels, so that a comparison of the two is not one of sizes.
/// ELU and dropout after each convolution, transposed 2x2 convolutions up. 9,282,876 parameters at 35..560.
/// </summary>
internal sealed class WideUNet : SegmentationNetwork
{
    private readonly MaxPool2d pool;
    private readonly ModuleList<Sequential> encoder;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<TransposedConvolution> up;
    private readonly ModuleList<Sequential> decoder;
    private readonly Conv2d maps;

    public WideUNet(WideUNetOptions options)
        : base("wide-unet", options.InputChannels, stride: 1 << (options.Widths.Length - 1))
    {
        var widths = options.Widths;
        int[] rising = [.. widths.Reverse().Skip(1)];
        pool = MaxPool2d(2);
        encoder = ModuleList([.. widths.Select((width, level) => EluPair.Of(level == 0 ? options.InputChannels : widths[level - 1], width, options.Dropout))]);
        up = ModuleList([.. rising.Select((width, step) => new TransposedConvolution(widths[^(step + 1)], width, kernel: 2))]);
        decoder = ModuleList([.. rising.Select(width => EluPair.Of(2 * width, width, options.Dropout))]);
        maps = Layers.Convolution(widths[0], options.Classes, 1, Initializers.HeNormal);
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

        var features = levels.Pop();
        for (var step = 0; step < decoder.Count; step++)
        {
            features = decoder[step].call(cat([up[step].call(features), levels.Pop()], 1));
        }

        return maps.call(features);
    }
}
