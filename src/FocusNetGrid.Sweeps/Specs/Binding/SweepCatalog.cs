using FocusNetGrid.Sweeps.Search.Strategies;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>An installation's catalog with the components that sweeps bring themselves.</summary>
internal sealed class SweepCatalog(ISpecCatalog catalog) : ISpecCatalog
{
    private static readonly Dictionary<string, Type> Strategies = new()
    {
        ["grid"] = typeof(GridOptions),
        ["random"] = typeof(SampleOptions),
        ["sobol"] = typeof(SampleOptions),
    };

    public IReadOnlyDictionary<string, Type> Components(ComponentKind kind) =>
        kind == ComponentKind.Strategy ? Strategies : catalog.Components(kind);
}
