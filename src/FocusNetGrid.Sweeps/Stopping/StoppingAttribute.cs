using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Says that a field chooses when trials stop early; sweeps bring these rules themselves.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class StoppingAttribute : ComponentSlotAttribute
{
    internal override string Word => "stopping rule";

    internal override IReadOnlyDictionary<string, Type> Known(ISpecCatalog catalog) => Pruners.Options;
}
