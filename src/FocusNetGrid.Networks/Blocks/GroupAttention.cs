using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>
/// The group attention of FocusNet++ (section 2.1, figure 2): the channels are split into groups that alternate between attention and features;
/// each feature group is weighted, pixel by pixel, by the attention group at its left, widened to twice its channels, and all are
/// concatenated again. [N,C,H,W] to [N,C,H,W].
/// </summary>
internal sealed class GroupAttention : Module<Tensor, Tensor>
{
    private readonly int groups;
    private readonly ModuleList<Module<Tensor, Tensor>> attention;
    private readonly ModuleList<Module<Tensor, Tensor>> features;
    private readonly ModuleList<Module<Tensor, Tensor>>? skips;
    private readonly ModuleList<Module<Tensor, Tensor>> expand;
    private readonly Sequential norm;

    /// <summary>Makes one.</summary>
    /// <param name="channels">Channels in and out; a multiple of the groups.</param>
    /// <param name="groups">An even number.</param>
    /// <param name="projectSkips">
    /// False: a feature group's skip is its own input, O = x + F(x), as the text says. True: a 1x1 convolution, BN and LeakyReLU of it, as in the release.
    /// </param>
    public GroupAttention(int channels, int groups, bool projectSkips)
        : base(nameof(GroupAttention))
    {
        this.groups = groups;
        var (width, pairs) = (channels / groups, groups / 2);
        attention = Each(pairs, () => Attention(width));
        features = Each(pairs, () => Body(width));
        skips = projectSkips ? Each(pairs, () => Skip(width)) : null;
        expand = Each(pairs, () => Layers.Convolution(width, 2 * width, 1));

        // The pairs' batch norms lie side by side in one over all channels: the statistics are a channel's own, so it is the same.
        norm = Layers.NormActivation(channels);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        // Each group as a tensor of its own: small dense convolutions are faster than one with groups, and a copy now spares one a layer later.
        var parts = input.chunk(groups, 1).Select(part => part.clone()).ToArray();
        var pairs = Enumerable.Range(0, groups / 2).Select(pair => Pair(pair, parts[2 * pair], parts[2 * pair + 1]));
        return norm.call(cat([.. pairs], 1));
    }

    private Tensor Pair(int pair, Tensor left, Tensor right)
    {
        var weights = attention[pair].call(left);
        var skip = skips is null ? right : skips[pair].call(right);
        return expand[pair].call(weights * (skip + features[pair].call(right)));
    }

    private static Sequential Body(int width) => Sequential(
        ("norm1", Layers.NormActivation(width)),
        ("conv1", Layers.Convolution(width, width, 3)),
        ("norm2", Layers.NormActivation(width)),
        ("conv2", Layers.Convolution(width, width, 3)));

    private static Sequential Attention(int width) => Sequential(
        ("body", Body(width)),
        ("gate", Layers.Convolution(width, width, 1)),
        ("sigmoid", Sigmoid()));

    private static Sequential Skip(int width) => Sequential(
        ("conv", Layers.Convolution(width, width, 1)),
        ("norm", Layers.NormActivation(width)));

    private static ModuleList<Module<Tensor, Tensor>> Each(int pairs, Func<Module<Tensor, Tensor>> make) =>
        ModuleList([.. Enumerable.Range(0, pairs).Select(_ => make())]);
}
