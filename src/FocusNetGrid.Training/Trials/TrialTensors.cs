using FocusNetGrid.Training.Checkpoints;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>Every tensor that a trial has to keep between two steps: the network's state, the optimiser's, and the best weights so far.</summary>
internal sealed class TrialTensors(TrialParts parts) : IDisposable
{
    private const string NetworkPrefix = "network/";
    private const string BestPrefix = "best/";
    private const string OptimizerPrefix = "optimizer/";

    private readonly BestWeights best = new();

    /// <summary>Keeps the network's state as the best so far.</summary>
    public void KeepBest()
    {
        using var scope = NewDisposeScope();
        best.Keep(parts.Network.state_dict());
    }

    /// <summary>Gives the network the best weights.</summary>
    public void TakeBest() => best.Apply(parts.Network);

    /// <summary>The tensors by name; those that are made for it belong to the current dispose scope.</summary>
    /// <param name="newestIsBest">While the newest weights are the best, one copy of them is enough.</param>
    public IReadOnlyDictionary<string, Tensor> Collect(bool newestIsBest)
    {
        var network = parts.Network.state_dict().Select(named => KeyValuePair.Create(NetworkPrefix + named.Key, named.Value));
        var kept = best.Tensors.Select(named => KeyValuePair.Create(BestPrefix + named.Key, named.Value));
        var optimizer = parts.Optimizer.State().Select(named => KeyValuePair.Create(OptimizerPrefix + named.Name, named.Tensor));
        return network.Concat(newestIsBest ? [] : kept).Concat(optimizer).ToDictionary();
    }

    /// <summary>Puts a checkpoint's tensors back; each keeps the layout that it has here.</summary>
    /// <exception cref="CheckpointException">The checkpoint holds other tensors than this version has.</exception>
    public void Restore(Checkpoint checkpoint, string path)
    {
        using var scope = NewDisposeScope();
        try
        {
            var network = Under(NetworkPrefix, checkpoint);
            RequireShapesOf(parts.Network.state_dict(), network);
            parts.Network.load_state_dict(network);
            parts.Optimizer.Restore(Under(OptimizerPrefix, checkpoint));
        }
        catch (Exception mismatch) when (mismatch is InvalidOperationException or KeyNotFoundException)
        {
            throw new CheckpointException(
                path, "holds other tensors than this version's network; give another output folder, or delete it to train anew.", mismatch);
        }

        best.Keep(checkpoint.Progress.NewestIsBest() ? parts.Network.state_dict() : Under(BestPrefix, checkpoint));
    }

    /// <inheritdoc/>
    public void Dispose() => best.Dispose();

    /// <summary>Copying would spread a smaller tensor over a larger one without a word.</summary>
    /// <exception cref="InvalidOperationException">A tensor has another shape.</exception>
    private static void RequireShapesOf(Dictionary<string, Tensor> here, Dictionary<string, Tensor> kept)
    {
        foreach (var (name, tensor) in kept)
        {
            if (here.TryGetValue(name, out var own) && !own.shape.SequenceEqual(tensor.shape))
            {
                throw new InvalidOperationException($"{name} is [{string.Join(", ", tensor.shape)}] in the checkpoint and [{string.Join(", ", own.shape)}] here.");
            }
        }
    }

    private static Dictionary<string, Tensor> Under(string prefix, Checkpoint checkpoint) => checkpoint.Tensors
        .Where(named => named.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(named => named.Key[prefix.Length..], named => named.Value);
}
