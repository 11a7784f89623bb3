using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

/// <summary>A catalog with options of every type that specs can read.</summary>
internal sealed class SmallCatalog : ISpecCatalog
{
    public IReadOnlyDictionary<string, Type> Components(ComponentKind kind) => kind switch
    {
        ComponentKind.Data => new Dictionary<string, Type> { ["dsb2018"] = typeof(FolderOptions), ["synthetic"] = typeof(SyntheticOptions) },
        ComponentKind.Network => new Dictionary<string, Type> { ["focusnet++"] = typeof(FocusOptions), ["unet"] = typeof(UnetOptions) },
        ComponentKind.Loss => new Dictionary<string, Type> { ["all-hl"] = typeof(LossOptions), ["dice"] = typeof(NoOptions) },
        ComponentKind.Optimizer => new Dictionary<string, Type> { ["adam"] = typeof(AdamOptions), ["sgd"] = typeof(AdamOptions) },
        ComponentKind.Schedule => new Dictionary<string, Type> { ["constant"] = typeof(NoOptions), ["step"] = typeof(StepOptions) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
