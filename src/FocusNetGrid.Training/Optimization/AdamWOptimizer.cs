using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Optimization;

/// <summary>TorchSharp's AdamW with its moments in reach.</summary>
internal sealed class AdamWOptimizer(IReadOnlyList<(string Name, Parameter Parameter)> parameters, AdamWOptions options)
    : TrialOptimizer(Make(parameters, options), parameters, options.ClipNorm)
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, Tensor Tensor)> Read(OptimizerState state)
    {
        var moments = (AdamW.State)state;
        return AdamMoments.Read(moments.step, moments.exp_avg, moments.exp_avg_sq);
    }

    /// <inheritdoc/>
    protected override void Write(OptimizerState state, Parameter parameter, Func<string, Tensor?> saved)
    {
        var moments = (AdamW.State)state;
        moments.step = AdamMoments.Write(moments.exp_avg, moments.exp_avg_sq, saved);
    }

    private static AdamW Make(IReadOnlyList<(string Name, Parameter Parameter)> parameters, AdamWOptions options) =>
        optim.AdamW(
            parameters.Select(named => named.Parameter),
            options.LearningRate, options.Beta1, options.Beta2, options.Epsilon, options.WeightDecay);
}
