using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>Says that a field chooses a search strategy; sweeps bring these themselves.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class StrategyAttribute : ComponentSlotAttribute
{
    internal override string Word => "strategy";

    internal override IReadOnlyDictionary<string, Type> Known(ISpecCatalog catalog) => SearchStrategies.Options;
}
