using FocusNetGrid.Networks.Blocks;
using FocusNetGrid.Networks.Fcn;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Complexity;

/// <summary>Listens to a network's layers while it runs and counts their multiply-adds, until disposed.</summary>
internal sealed class MultiplyAddMeter : IDisposable
{
    private readonly List<(string Name, nn.Module Layer)> layers = [];
    private readonly Dictionary<nn.Module, (long Published, long Computed)> counts = [];
    private readonly List<Action> removals = [];

    public MultiplyAddMeter(SegmentationNetwork network)
    {
        var commuted = new List<(string Prefix, int Scale)>();
        foreach (var (name, module) in network.named_modules())
        {
            if (module is CommutedUpsampling late)
            {
                commuted.Add((name + ".", late.Scale));
            }

            if (!module.named_children().Any() && module.named_parameters().Any())
            {
                layers.Add((name, module));
            }
        }

        foreach (var (name, layer) in layers)
        {
            // Published after the up-sampling, such a layer would run on this many times the pixels.
            var growth = commuted.Where(late => name.StartsWith(late.Prefix, StringComparison.Ordinal)).Aggregate(1L, (all, late) => all * late.Scale * late.Scale);
            if (layer is Conv2d or WideConvolution or UpConvolution or ConvTranspose2d or TransposedConvolution)
            {
                Listen((nn.Module<Tensor, Tensor>)layer, growth);
            }
        }
    }

    /// <summary>The layers with weights and what they did so far.</summary>
    /// <param name="activations">The values that each gave, by its name.</param>
    public IReadOnlyList<LayerCost> Layers(IReadOnlyDictionary<string, long> activations) =>
    [
        .. layers.Select(entry =>
        {
            var (published, computed) = counts.GetValueOrDefault(entry.Layer);
            return new LayerCost(entry.Name, Kind(entry.Layer), ParameterCount.Of(entry.Layer), published, computed, activations.GetValueOrDefault(entry.Name));
        }),
    ];

    /// <inheritdoc/>
    public void Dispose() => removals.ForEach(remove => remove());

    private void Listen(nn.Module<Tensor, Tensor> layer, long growth)
    {
        var hook = layer.register_forward_hook((_, input, output) =>
        {
            var (published, computed) = counts.GetValueOrDefault(layer);
            var (own, done) = Count(layer, input.shape, output.shape);
            counts[layer] = (published + (own * growth), computed + done);
            return output;
        });
        removals.Add(hook.remove);
    }

    private static (long Published, long Computed) Count(nn.Module layer, long[] input, long[] output)
    {
        var weight = layer.get_parameter("weight")!.shape;
        if (layer is ConvTranspose2d or TransposedConvolution)
        {
            // Each pixel of the input meets every tap, wherever on the output that falls.
            var scattered = input[2] * input[3] * weight[0] * weight[1] * weight[2] * weight[3];
            return (scattered, scattered);
        }

        var published = output[1] * output[2] * output[3] * weight[1] * weight[2] * weight[3];
        return (published, layer is UpConvolution up ? up.MultiplyAdds(input[2], input[3]) : published);
    }

    private static string Kind(nn.Module layer)
    {
        var shape = layer.get_parameter("weight")!.shape;
        return layer switch
        {
            UpConvolution => $"up-conv {shape[2]}x{shape[3]}",
            Conv2d or WideConvolution => $"conv {shape[2]}x{shape[3]}",
            ConvTranspose2d or TransposedConvolution => $"transposed conv {shape[2]}x{shape[3]}",
            BatchNorm2d => "batch norm",
            _ => layer.GetName(),
        };
    }
}
