using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Complexity;

/// <summary>
/// Listens to a network's layers while it runs and adds up the values that they give, until disposed: what a training step keeps for its backward
/// pass, since nearly every layer's gradient needs the output of the layer before it.
/// </summary>
internal sealed class ActivationMeter : IDisposable
{
    private readonly Dictionary<string, long> values = [];
    private readonly List<Action> removals = [];

    public ActivationMeter(SegmentationNetwork network)
    {
        foreach (var (name, module) in network.named_modules().Where(entry => !entry.module.named_children().Any()))
        {
            // A rectifier works in place, so its output is the output of the layer before it; dropout's mask is not counted.
            if (module is nn.Module<Tensor, Tensor> layer and not (ReLU or LeakyReLU or ELU or Dropout))
            {
                var hook = layer.register_forward_hook((_, _, output) =>
                {
                    values[name] = values.GetValueOrDefault(name) + output.numel();
                    return output;
                });
                removals.Add(hook.remove);
            }
        }
    }

    /// <summary>Values by the layer's name.</summary>
    public IReadOnlyDictionary<string, long> Values => values;

    /// <inheritdoc/>
    public void Dispose() => removals.ForEach(remove => remove());
}
