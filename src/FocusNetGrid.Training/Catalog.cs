using FocusNetGrid.Networks;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Losses;
using FocusNetGrid.Training.Optimization;
using FocusNetGrid.Training.Schedules;

namespace FocusNetGrid.Training;

/// <summary>All that a spec can name in this installation: data sets, networks, losses, optimisers and schedules.</summary>
public sealed class Catalog : ISpecCatalog
{
    private readonly Dictionary<ComponentKind, IReadOnlyDictionary<string, Type>> kinds =
        new()
        {
            [ComponentKind.Data] = DataSets.All.ToDictionary(known => known.Name, known => known.OptionsType),
            [ComponentKind.Network] = NetworkCatalog.All.ToDictionary(known => known.Name, known => known.OptionsType),
            [ComponentKind.Loss] = LossCatalog.All.ToDictionary(known => known.Name, known => known.OptionsType),
            [ComponentKind.Optimizer] = OptimizerCatalog.All.ToDictionary(known => known.Name, known => known.OptionsType),
            [ComponentKind.Schedule] = ScheduleCatalog.All.ToDictionary(known => known.Name, known => known.OptionsType),
        };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Type> Components(ComponentKind kind) => kinds[kind];
}
