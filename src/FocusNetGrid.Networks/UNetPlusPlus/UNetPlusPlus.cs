using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.UNetPlusPlus;

/// <summary>
/// UNet++ (Zhou et al. 2018, figure 1): between encoder and decoder lie nodes that each take the node below, up-sampled by a transposed 2x2
/// convolution, and all nodes before them in their row. Node (i, j) is the j-th of row i; column 0 is the encoder, its last row has no other.
/// </summary>
/// <remarks>
/// With deep supervision the logits are those of the mean of the heads' probabilities. The paper adds up the losses of the heads instead; here a
/// network has one output, so the loss sees their mean.
/// </remarks>
internal sealed class UNetPlusPlus : SegmentationNetwork
{
    private readonly int rows;
    private readonly MaxPool2d pool;
    private readonly ModuleList<Sequential> encoder;

    // Column by column, each from the full-size row down: (0,1) (1,1) (2,1) (3,1) (0,2) ...
    private readonly ModuleList<TransposedConvolution> up;
    private readonly ModuleList<Sequential> nodes;
    private readonly ModuleList<Conv2d> heads;

    public UNetPlusPlus(UNetPlusPlusOptions options)
        : base("unet++", options.InputChannels, stride: 1 << (options.Widths.Length - 1))
    {
        var widths = options.Widths;
        rows = widths.Length;
        pool = MaxPool2d(2);
        encoder = ModuleList([.. widths.Select((width, level) => EluPair.Of(level == 0 ? options.InputChannels : widths[level - 1], width, options.Dropout))]);
        up = ModuleList([.. Inner().Select(node => new TransposedConvolution(widths[node.Row + 1], widths[node.Row], kernel: 2))]);
        nodes = ModuleList([.. Inner().Select(node => EluPair.Of((node.Column + 1) * widths[node.Row], widths[node.Row], options.Dropout))]);
        heads = ModuleList([.. Enumerable.Range(0, options.DeepSupervision ? rows - 1 : 1).Select(_ => Layers.Convolution(widths[0], options.Classes, 1, Initializers.HeNormal))]);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var grid = Enumerable.Range(0, rows).Select(_ => new List<Tensor>()).ToArray();
        for (var row = 0; row < rows; row++)
        {
            grid[row].Add(encoder[row].call(row == 0 ? input : pool.call(grid[row - 1][0])));
        }

        foreach (var (index, (row, column)) in Inner().Index())
        {
            var below = up[index].call(grid[row + 1][column - 1]);
            grid[row].Add(nodes[index].call(cat([below, .. grid[row]], 1)));
        }

        Tensor[] logits = [.. heads.Select((head, index) => head.call(grid[0][rows - heads.Count + index]))];
        return logits is [var single] ? single : OfMeanProbability(stack(logits));
    }

    /// <summary>The nodes that are not the encoder's, in the order in which each finds its inputs ready.</summary>
    private IEnumerable<(int Row, int Column)> Inner() =>
        Enumerable.Range(1, rows - 1).SelectMany(column => Enumerable.Range(0, rows - column).Select(row => (row, column)));

    /// <summary>log(Σp) - log(Σ(1-p)) over the heads, from log p and log(1-p): exact where a head is certain.</summary>
    private static Tensor OfMeanProbability(Tensor logits) =>
        functional.logsigmoid(logits).logsumexp(0, false) - functional.logsigmoid(-logits).logsumexp(0, false);
}
