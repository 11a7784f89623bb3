using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Training.Trials;

/// <summary>A copy of a network's weights and moving statistics from its best epoch.</summary>
internal sealed class BestWeights : IDisposable
{
    private Dictionary<string, Tensor> copies = [];

    /// <summary>The copied tensors by name; empty before the first copy.</summary>
    public IReadOnlyDictionary<string, Tensor> Tensors => copies;

    /// <summary>Copies the tensors of a state dictionary, in place of what was kept.</summary>
    public void Keep(IReadOnlyDictionary<string, Tensor> state)
    {
        using var frozen = no_grad();
        if (copies.Count == 0)
        {
            copies = state.ToDictionary(named => named.Key, named => named.Value.detach().clone().DetachFromDisposeScope());
            return;
        }

        foreach (var (name, copy) in copies)
        {
            copy.copy_(state[name]);
        }
    }

    /// <summary>Gives a network the kept weights; the layout stays the network's.</summary>
    public void Apply(Module network) => network.load_state_dict(copies);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var copy in copies.Values)
        {
            copy.Dispose();
        }
    }
}
