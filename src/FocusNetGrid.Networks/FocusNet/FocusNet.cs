using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>
/// FocusNet (Kaul et al. 2019, figure 1) as the authors' release builds it: an attending branch whose decoder weights, pixel by pixel, the levels of a
/// segmenting branch, between two squeeze-and-excitations each; heads on the segmenting branch's decoder, and a fusing head. 19,073,573 parameters.
/// </summary>
internal sealed class FocusNet : SegmentationNetwork
{
    private readonly AttendingBranch attention;
    private readonly Sequential stem;
    private readonly ModuleList<PreActivationUnit> encoder;
    private readonly ModuleList<SqueezeExcitation> excitation;
    private readonly ModuleList<SqueezeExcitation> attended;
    private readonly ModuleList<PreActivationUnit> halve;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<UpConvolution> up;
    private readonly ModuleList<PreActivationUnit> decoder;
    private readonly ModuleList<Sequential> heads;
    private readonly Sequential last;
    private readonly Sequential fuse;

    public FocusNet(FocusNetOptions options)
        : base("focusnet", options.InputChannels, stride: 1 << options.Widths.Length)
    {
        var widths = options.Widths;
        var hidden = widths[0] / 2;
        int[] rising = [.. widths.Reverse().Skip(1)];
        int[] below = [widths[^1], .. rising];
        attention = new AttendingBranch(options.InputChannels, widths, options.Dropout);
        stem = NormReLU.After(Layers.Convolution(options.InputChannels, widths[0], 7, Initializers.HeNormal), widths[0]);
        encoder = ModuleList([.. widths.Select((width, level) => new PreActivationUnit(widths[Math.Max(level - 1, 0)], width))]);
        excitation = ModuleList([.. widths.Select(width => new SqueezeExcitation(width, options.SqueezeRatio, bias: false))]);
        attended = ModuleList([.. widths.SkipLast(1).Select(width => new SqueezeExcitation(width, options.SqueezeRatio, bias: false))]);
        halve = ModuleList([.. widths.Select(width => new PreActivationUnit(width, width, halves: true))]);
        up = ModuleList([.. rising.Append(hidden).Select((width, step) => new UpConvolution(below[step], width, kernel: 2, Initializers.HeNormal))]);
        decoder = ModuleList([.. rising.Select(width => new PreActivationUnit(2 * width, width))]);
        heads = ModuleList([.. rising.Select(width => Head(width, hidden, options.Classes))]);
        last = Sequential(
            ("unit1", new PreActivationUnit(widths[0] + hidden, hidden)),
            ("unit2", new PreActivationUnit(hidden, widths[0] / 4)),
            ("unit3", new PreActivationUnit(widths[0] / 4, widths[0] / 16)),
            ("maps", Layers.Convolution(widths[0] / 16, options.Classes, 1, Initializers.HeNormal)));
        fuse = Sequential(
            ("conv", Layers.Convolution((rising.Length + 1) * options.Classes, hidden, 3, Initializers.HeNormal)),
            ("activation", ReLU(inplace: true)),
            ("maps", Layers.Convolution(hidden, options.Classes, 1, Initializers.HeNormal)));
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var factors = attention.call(input);
        var levels = new Stack<Tensor>();
        levels.Push(stem.call(input));
        for (var level = 0; level < encoder.Count; level++)
        {
            var features = encoder[level].call(levels.Peek());
            features = features * excitation[level].call(features);
            if (level < factors.Length)
            {
                features = features * factors[level];
                features = features * attended[level].call(features);
            }

            levels.Push(halve[level].call(features));
        }

        var output = levels.Pop();
        var maps = new List<Tensor>();
        for (var step = 0; step < decoder.Count; step++)
        {
            output = decoder[step].call(Joined(step, output, levels.Pop()));

            // The up-convolution in the head does the last of the doublings to full size.
            maps.Add(sigmoid(heads[step].call(Upsampling.Nearest(output, 1 << (decoder.Count - 1 - step)))));
        }

        maps.Add(sigmoid(last.call(Joined(decoder.Count, output, levels.Pop()))));
        return fuse.call(cat(maps, 1));
    }

    private Tensor Joined(int step, Tensor features, Tensor skip) => cat([skip, functional.relu(up[step].call(features), inplace: true)], 1);

    private static Sequential Head(int inputs, int hidden, int classes) => Sequential(
        ("conv", new UpConvolution(inputs, hidden, kernel: 3, Initializers.HeNormal)),
        ("activation", ReLU(inplace: true)),
        ("maps", Layers.Convolution(hidden, classes, 1, Initializers.HeNormal)));
}
