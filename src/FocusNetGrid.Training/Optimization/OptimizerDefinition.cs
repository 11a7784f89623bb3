using TorchSharp.Modules;

namespace FocusNetGrid.Training.Optimization;

/// <summary>An optimiser that a spec can name.</summary>
/// <param name="Name">The name that specs use, for example <c>adam</c>.</param>
/// <param name="OptionsType">The record of its options.</param>
/// <param name="Build">Builds it over parameters that already have their device and layout.</param>
internal sealed record OptimizerDefinition(
    string Name, Type OptionsType, Func<IReadOnlyList<(string Name, Parameter Parameter)>, OptimizerOptions, TrialOptimizer> Build)
{
    /// <summary>Defines an optimiser with options of a type.</summary>
    public static OptimizerDefinition Of<TOptions>(
        string name, Func<IReadOnlyList<(string Name, Parameter Parameter)>, TOptions, TrialOptimizer> build)
        where TOptions : OptimizerOptions => new(name, typeof(TOptions), (parameters, options) => build(parameters, (TOptions)options));
}
