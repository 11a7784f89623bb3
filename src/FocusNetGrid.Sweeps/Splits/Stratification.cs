namespace FocusNetGrid.Sweeps.Splits;

/// <summary>What the parts of a split are made alike in.</summary>
public enum Stratification
{
    /// <summary>Nothing: chance decides.</summary>
    None,

    /// <summary>The share of foreground: every part has small and large objects alike.</summary>
    Foreground,
}
