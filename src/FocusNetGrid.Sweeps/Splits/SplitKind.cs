namespace FocusNetGrid.Sweeps.Splits;

/// <summary>How a split says what it divides into.</summary>
public enum SplitKind
{
    /// <summary>One division, parts in shares of all cases.</summary>
    Shares,

    /// <summary>One division, parts in numbers of cases, as papers print them.</summary>
    Sizes,

    /// <summary>Cross-validation: each case is held out once a repeat.</summary>
    Folds,
}
