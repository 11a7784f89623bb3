namespace FocusNetGrid.Training.Optimization;

/// <summary>The optimisers that a spec can name. A new one touches its own files and this list.</summary>
internal static class OptimizerCatalog
{
    public static IReadOnlyList<OptimizerDefinition> All { get; } =
    [
        OptimizerDefinition.Of<AdamOptions>("adam", (parameters, options) => new AdamOptimizer(parameters, options)),
        OptimizerDefinition.Of<AdamWOptions>("adamw", (parameters, options) => new AdamWOptimizer(parameters, options)),
        OptimizerDefinition.Of<SgdOptions>("sgd", (parameters, options) => new SgdOptimizer(parameters, options)),
    ];
}
