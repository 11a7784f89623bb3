using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>
/// FocusNet++ as the paper's text describes it (section 2, figure 1): a 5x5 stem, one ResGANet a level, max-pooling down, repetition and a 3x3
/// convolution up, additive skips, a head a decoder level, and a fusing head.
/// </summary>
/// <remarks>
/// Where the text is silent: kernels follow its rule "3x3 when used for feature extraction, and 1x1 when used to learn attention weights (i.e.
/// preceding the sigmoid gating)", so a head is a 3x3 and a 1x1 convolution; a head's hidden layer has half its level's channels, the ratio of
/// the release (256 to 128); the convolution after the up-sampling changes the channels, so the skip can be added before the block.
/// </remarks>
internal sealed class FocusNetPlusPlus : SegmentationNetwork
{
    private readonly Conv2d stem;
    private readonly MaxPool2d pool;
    private readonly ModuleList<ResidualGroupAttention> encoder;
    private readonly Dropout dropout;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<UpConvolution> up;
    private readonly ModuleList<ResidualGroupAttention> decoder;
    private readonly ModuleList<Sequential>? heads;
    private readonly Sequential fuse;

    public FocusNetPlusPlus(FocusNetPlusPlusOptions options)
        : base("focusnet++", options.InputChannels, stride: 1 << (options.Widths.Length - 1))
    {
        ResidualGroupAttention Block(int inputs, int outputs) => new(inputs, outputs, options.Groups, options.SqueezeRatio);

        var widths = options.Widths;
        int[] rising = [.. widths.Reverse().Skip(1)];
        stem = Layers.Convolution(options.InputChannels, widths[0], 5);
        pool = MaxPool2d(2);
        encoder = ModuleList([.. widths.Select((width, level) => Block(widths[Math.Max(level - 1, 0)], width))]);
        dropout = Dropout(options.Dropout);
        up = ModuleList([.. rising.Select((width, step) => new UpConvolution(widths[^(step + 1)], width, kernel: 3))]);
        decoder = ModuleList([.. rising.Select(width => Block(width, width))]);
        heads = options.Heads ? ModuleList([.. rising.Select(width => Layers.Head(width, width / 2, options.Classes, kernel: 3))]) : null;
        fuse = Layers.Head(options.Heads ? rising.Length * options.Classes : widths[0], widths[0] / 2, options.Classes, kernel: 3);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var levels = new Stack<Tensor>();
        levels.Push(encoder[0].call(stem.call(input)));
        foreach (var block in encoder.Skip(1))
        {
            levels.Push(block.call(pool.call(levels.Peek())));
        }

        var features = dropout.call(levels.Pop());
        var maps = new List<Tensor>();
        for (var step = 0; step < decoder.Count; step++)
        {
            features = decoder[step].call(levels.Pop() + up[step].call(features));
            if (heads is not null)
            {
                var map = sigmoid(heads[step].call(features));
                maps.Add(Upsampling.Nearest(map, 1 << (decoder.Count - 1 - step)));
            }
        }

        return fuse.call(heads is null ? features : cat(maps, 1));
    }
}
