namespace FocusNetGrid.Sweeps.Plans;

/// <summary>In which order a sweep's trials come.</summary>
public enum PlanOrder
{
    /// <summary>A configuration with all its folds and seeds, then the next: configurations can be added at the end.</summary>
    ConfigurationFirst,

    /// <summary>Every configuration on a fold, then the next fold: what is beaten on the first folds is spared the rest.</summary>
    FoldFirst,
}
