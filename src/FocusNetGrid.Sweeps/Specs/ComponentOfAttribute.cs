namespace FocusNetGrid.Sweeps.Specs;

/// <summary>Says which kind of component of the catalog a field chooses.</summary>
/// <param name="kind">The kind whose names the field accepts.</param>
public sealed class ComponentOfAttribute(ComponentKind kind) : ComponentSlotAttribute
{
    /// <summary>The kind whose names the field accepts.</summary>
    public ComponentKind Kind { get; } = kind;

    internal override string Word => Kind switch
    {
        ComponentKind.Data => "data set",
        ComponentKind.Network => "network",
        ComponentKind.Loss => "loss",
        ComponentKind.Optimizer => "optimizer",
        ComponentKind.Schedule => "schedule",
        _ => throw new InvalidOperationException($"There is no kind of component {Kind}."),
    };

    internal override IReadOnlyDictionary<string, Type> Known(ISpecCatalog catalog) => catalog.Components(Kind);
}
