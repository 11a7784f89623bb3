using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>
/// FocusNet++ as the authors' later release builds it, and as Table 2 counts it: 7,803,739 parameters with the moving statistics. It differs from
/// the text in its widths, in several blocks a level, in having no squeeze-and-excitation and no connected dropout, and in its decoder.
/// </summary>
internal sealed class FocusNetPlusPlusReleased : SegmentationNetwork
{
    private const int FusingChannels = 32;

    private static readonly ReleasedEncoderLevel[] EncoderLevels =
        [new(32, 48, 1), new(48, 96, 3), new(96, 156, 3), new(156, 256, 3), new(256, 512, 2)];

    /// <summary>Channels of the three lower decoder levels and of the hidden layers of their heads, the deepest first.</summary>
    private static readonly (int Width, int Head)[] DecoderLevels = [(256, 128), (156, 64), (96, 32)];

    private static readonly int[] LastConvolutions = [16, 9, 3];

    private readonly Conv2d stem;
    private readonly MaxPool2d pool;
    private readonly ModuleList<Sequential> encoder;
    private readonly ModuleList<ReleasedBlock> up;
    private readonly ModuleList<Conv2d> merge;
    private readonly ModuleList<CommutedUpsampling> heads;
    private readonly Sequential last;
    private readonly Sequential fuse;

    public FocusNetPlusPlusReleased(FocusNetPlusPlusReleasedOptions options)
        : base("focusnet++-released", options.InputChannels, stride: 1 << (EncoderLevels.Length - 1))
    {
        stem = Layers.Convolution(options.InputChannels, EncoderLevels[0].Inputs, 5);
        pool = MaxPool2d(2);
        encoder = ModuleList([.. EncoderLevels.Select(EncoderLevel)]);

        // Each block takes the channels of the level below and gives those of the encoder's level that is added to it.
        int[] below = [EncoderLevels[^1].Outputs, .. DecoderLevels.Select(level => level.Width)];
        int[] beside = [.. EncoderLevels.Reverse().Skip(1).Select(level => level.Outputs)];
        up = ModuleList([.. below.Zip(beside, (inputs, outputs) => new ReleasedBlock(inputs, inputs, outputs, scale: 2))]);
        merge = ModuleList([.. DecoderLevels.Select(level => Layers.Convolution(level.Width, level.Width, 3))]);
        heads = ModuleList([.. DecoderLevels.Select((level, step) => Head(level.Width, level.Head, options.Classes, scale: 8 >> step))]);
        last = LastLevel(beside[^1], options.Classes);
        fuse = Layers.Head(4 * options.Classes, FusingChannels, options.Classes, kernel: 1, Initializers.HeNormal);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var levels = new Stack<Tensor>();
        levels.Push(encoder[0].call(stem.call(input)));
        foreach (var blocks in encoder.Skip(1))
        {
            levels.Push(blocks.call(pool.call(levels.Peek())));
        }

        var features = levels.Pop();
        var maps = new List<Tensor>();
        for (var step = 0; step < heads.Count; step++)
        {
            var merged = levels.Pop() + up[step].call(features);
            features = functional.relu(merge[step].call(merged), inplace: true);
            maps.Add(heads[step].call(features));
        }

        maps.Add(last.call(levels.Pop() + up[^1].call(features)));
        return fuse.call(cat(maps, 1));
    }

    private static Sequential EncoderLevel(ReleasedEncoderLevel level) => Sequential(
    [
        new ReleasedBlock(level.Inputs, level.Inputs, level.Outputs),
        .. Enumerable.Range(1, level.Blocks - 1).Select(_ => new ReleasedBlock(level.Outputs, level.Outputs, level.Outputs)),
    ]);

    /// <summary>The release up-samples each level's features to full size before its head; the head's layers are all 1x1, so that can wait.</summary>
    private static CommutedUpsampling Head(int inputs, int hidden, int classes, int scale) => new(
        Sequential(
            ("head", Layers.Head(inputs, hidden, classes, kernel: 1, Initializers.HeNormal)),
            ("sigmoid", Sigmoid())),
        scale);

    /// <summary>3x3 convolutions to 16, 9 and 3 channels with ReLU, then 1x1 and sigmoid: the full-size level has no head of the others' shape.</summary>
    private static Sequential LastLevel(int inputs, int classes)
    {
        var layers = new List<Module<Tensor, Tensor>>();
        foreach (var outputs in LastConvolutions)
        {
            layers.Add(Layers.Convolution(inputs, outputs, 3));
            layers.Add(ReLU(inplace: true));
            inputs = outputs;
        }

        layers.Add(Layers.Convolution(inputs, classes, 1, Initializers.HeNormal));
        layers.Add(Sigmoid());
        return Sequential(layers);
    }
}
