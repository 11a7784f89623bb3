using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Optimization;

/// <summary>TorchSharp's SGD with its momentum in reach. The buffer appears with the first step, so a fresh optimiser has none.</summary>
internal sealed class SgdOptimizer(IReadOnlyList<(string Name, Parameter Parameter)> parameters, SgdOptions options)
    : TrialOptimizer(Make(parameters, options), parameters, options.ClipNorm)
{
    private const string MomentumName = "momentum_buffer";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, Tensor Tensor)> Read(OptimizerState state) =>
        ((SGD.State)state).momentum_buffer is { } momentum ? [(MomentumName, momentum)] : [];

    /// <inheritdoc/>
    protected override void Write(OptimizerState state, Parameter parameter, Func<string, Tensor?> saved)
    {
        if (saved(MomentumName) is { } momentum)
        {
            // In the parameter's layout, as the first step would have made it.
            ((SGD.State)state).momentum_buffer = zeros_like(parameter).copy_(momentum).DetachFromDisposeScope();
        }
    }

    private static SGD Make(IReadOnlyList<(string Name, Parameter Parameter)> parameters, SgdOptions options) =>
        optim.SGD(
            parameters.Select(named => named.Parameter),
            options.LearningRate, options.Momentum, weight_decay: options.WeightDecay, nesterov: options.Nesterov);
}
