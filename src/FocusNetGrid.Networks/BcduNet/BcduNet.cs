using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.BcduNet;

/// <summary>
/// BCDU-Net (Azad et al. 2019, figure 1): a U-Net with densely connected convolutions at its deepest level, convolutional LSTMs for skips, and BN behind
/// its transposed convolutions. 20,660,869 parameters with three dense blocks.
/// </summary>
internal sealed class BcduNet : SegmentationNetwork
{
    private readonly MaxPool2d pool;
    private readonly Dropout dropout;
    private readonly ModuleList<Sequential> encoder;
    private readonly ModuleList<Sequential> dense;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<Sequential> up;
    private readonly ModuleList<LstmSkip> skips;
    private readonly ModuleList<Sequential> decoder;
    private readonly Conv2d narrow;
    private readonly Conv2d maps;

    public BcduNet(BcduNetOptions options)
        : base("bcdu-net", options.InputChannels, stride: 1 << (options.Widths.Length - 1))
    {
        Sequential Pair(int inputs, int outputs) => DoubleConvolution.Of(inputs, outputs, batchNorm: false, Initializers.HeNormal);

        var widths = options.Widths;
        int[] rising = [.. widths.Reverse().Skip(1)];
        pool = MaxPool2d(2);
        dropout = Dropout(options.Dropout);
        encoder = ModuleList([.. widths.SkipLast(1).Select((width, level) => Pair(level == 0 ? options.InputChannels : widths[level - 1], width))]);
        dense = ModuleList([.. Enumerable.Range(0, options.DenseBlocks).Select(block => Pair(block == 0 ? rising[0] : block * widths[^1], widths[^1]))]);
        up = ModuleList([.. rising.Select((width, step) => NormReLU.After(new TransposedConvolution(widths[^(step + 1)], width, kernel: 2, Initializers.HeNormal), width))]);
        skips = ModuleList([.. rising.Select(width => new LstmSkip(width, options.Bidirectional))]);
        decoder = ModuleList([.. rising.Select(width => Pair(width / 2, width))]);
        narrow = Layers.Convolution(widths[0], 2 * options.Classes, 3, Initializers.HeNormal);
        maps = Layers.Convolution(2 * options.Classes, options.Classes, 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var levels = new Stack<Tensor>();
        foreach (var pair in encoder)
        {
            levels.Push(pair.call(levels.Count == 0 ? input : pool.call(levels.Peek())));
        }

        // Dense: each block sees what all before it gave, the newest first.
        var features = dropout.call(dense[0].call(pool.call(levels.Peek())));
        var given = features;
        foreach (var block in dense.Skip(1))
        {
            features = dropout.call(block.call(given));
            given = cat([features, given], 1);
        }

        for (var step = 0; step < decoder.Count; step++)
        {
            var skip = step == 0 ? dropout.call(levels.Pop()) : levels.Pop();
            features = decoder[step].call(skips[step].call(skip, up[step].call(features)));
        }

        return maps.call(functional.relu(narrow.call(features), inplace: true));
    }
}
