using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Optimization;

/// <summary>TorchSharp's Adam with its moments in reach.</summary>
internal sealed class AdamOptimizer(IReadOnlyList<(string Name, Parameter Parameter)> parameters, AdamOptions options)
    : TrialOptimizer(Make(parameters, options), parameters, options.ClipNorm)
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, Tensor Tensor)> Read(OptimizerState state)
    {
        var moments = (Adam.State)state;
        return AdamMoments.Read(moments.step, moments.exp_avg, moments.exp_avg_sq);
    }

    /// <inheritdoc/>
    protected override void Write(OptimizerState state, Parameter parameter, Func<string, Tensor?> saved)
    {
        var moments = (Adam.State)state;
        moments.step = AdamMoments.Write(moments.exp_avg, moments.exp_avg_sq, saved);
    }

    private static Adam Make(IReadOnlyList<(string Name, Parameter Parameter)> parameters, AdamOptions options) =>
        optim.Adam(
            parameters.Select(named => named.Parameter),
            options.LearningRate, options.Beta1, options.Beta2, options.Epsilon, options.WeightDecay);
}
