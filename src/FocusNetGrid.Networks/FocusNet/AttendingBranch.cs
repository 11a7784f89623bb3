using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>
/// FocusNet's first branch (Kaul et al. 2019, figure 1): a residual U-Net whose decoder's levels tell the second branch where to look. Its
/// convolutions with stride pool; nearest up-sampling and a 2x2 convolution raise.
/// </summary>
internal sealed class AttendingBranch : Module<Tensor, Tensor[]>
{
    private readonly Sequential stem;
    private readonly ModuleList<PreActivationUnit> halve;
    private readonly ModuleList<PreActivationUnit> encoder;
    private readonly Dropout dropout;

    // The decoder's lists begin at its deepest level.
    private readonly ModuleList<UpConvolution> up;
    private readonly ModuleList<PreActivationUnit> decoder;

    /// <summary>Makes one.</summary>
    /// <param name="inputChannels">Of the image.</param>
    /// <param name="widths">Of the segmenting branch's levels.</param>
    /// <param name="dropout">At the deepest level.</param>
    public AttendingBranch(int inputChannels, int[] widths, double dropout)
        : base(nameof(AttendingBranch))
    {
        int[] halves = [.. widths.Select(width => width / 2)];
        int[] rising = [.. widths.Reverse().Skip(1)];
        int[] below = [halves[^1], .. rising];
        stem = Sequential(
            ("conv", Layers.Convolution(inputChannels, halves[0], 3, Initializers.HeNormal, bias: false)),
            ("norm", Layers.NormActivation(halves[0])));
        halve = ModuleList([.. halves.SkipLast(1).Select(width => new PreActivationUnit(width, width, halves: true))]);
        encoder = ModuleList([.. halves.Skip(1).Select((width, level) => new PreActivationUnit(halves[level], width))]);
        this.dropout = Dropout(dropout);
        up = ModuleList([.. rising.Select((width, step) => new UpConvolution(below[step], width, kernel: 2, Initializers.HeNormal))]);
        decoder = ModuleList([.. rising.Select(width => new PreActivationUnit(width + width / 2, width))]);
        RegisterComponents();
    }

    /// <summary>[N,C,H,W] to the factors, 0 to 1, for each of the segmenting branch's levels but the deepest, the full-size one first.</summary>
    public override Tensor[] forward(Tensor input)
    {
        var levels = new Stack<Tensor>();
        levels.Push(stem.call(input));
        for (var level = 0; level < encoder.Count; level++)
        {
            levels.Push(encoder[level].call(halve[level].call(levels.Peek())));
        }

        var features = dropout.call(levels.Pop());
        var factors = new Stack<Tensor>();
        for (var step = 0; step < decoder.Count; step++)
        {
            var raised = functional.relu(up[step].call(features), inplace: true);
            features = decoder[step].call(cat([levels.Pop(), raised], 1));
            factors.Push(sigmoid(features));
        }

        return [.. factors];
    }
}
