using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.UNet;

/// <summary>
/// U-Net (Ronneberger et al. 2015) as the FocusNet++ authors' release builds it: nearest up-sampling and a 2x2 convolution instead of a transposed
/// one, a 3x3 convolution to two channels a class before the last 1x1, He-normal weights but for that last one, dropout after the two deepest
/// levels. 7,760,645 parameters at 32..512, 7,772,421 with batch norm.
/// </summary>
internal sealed class UNet : SegmentationNetwork
{
    private readonly MaxPool2d pool;
    private readonly Dropout dropout;
    private readonly ModuleList<Sequential> encoder;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<UpConvolution> up;
    private readonly ModuleList<Sequential> decoder;
    private readonly Conv2d narrow;
    private readonly Conv2d maps;

    public UNet(UNetOptions options)
        : base("unet", options.InputChannels, stride: 1 << (options.Widths.Length - 1))
    {
        Sequential Pair(int inputs, int outputs) => DoubleConvolution.Of(inputs, outputs, options.BatchNorm, Initializers.HeNormal);

        var widths = options.Widths;
        int[] rising = [.. widths.Reverse().Skip(1)];
        pool = MaxPool2d(2);
        dropout = Dropout(options.Dropout);
        encoder = ModuleList([.. widths.Select((width, level) => Pair(level == 0 ? options.InputChannels : widths[level - 1], width))]);
        up = ModuleList([.. rising.Select((width, step) => new UpConvolution(widths[^(step + 1)], width, kernel: 2, Initializers.HeNormal))]);
        decoder = ModuleList([.. rising.Select(width => Pair(2 * width, width))]);
        narrow = Layers.Convolution(widths[0], 2 * options.Classes, 3, Initializers.HeNormal);
        maps = Layers.Convolution(2 * options.Classes, options.Classes, 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var levels = new Stack<Tensor>();
        for (var level = 0; level < encoder.Count; level++)
        {
            var features = encoder[level].call(level == 0 ? input : pool.call(levels.Peek()));
            levels.Push(level < encoder.Count - 2 ? features : dropout.call(features));
        }

        var output = levels.Pop();
        for (var step = 0; step < decoder.Count; step++)
        {
            var raised = functional.relu(up[step].call(output), inplace: true);
            output = decoder[step].call(cat([levels.Pop(), raised], 1));
        }

        return maps.call(functional.relu(narrow.call(output), inplace: true));
    }
}
