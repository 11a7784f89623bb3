namespace FocusNetGrid.Reports.Results;

/// <summary>How a number came into a table.</summary>
public enum ResultOrigin
{
    /// <summary>The table's authors measured their own network.</summary>
    Measured,

    /// <summary>The table's authors trained somebody else's network again.</summary>
    Retrained,

    /// <summary>Counted from a network's definition.</summary>
    Counted,

    /// <summary>Taken from another publication.</summary>
    Cited,

    /// <summary>The table does not say.</summary>
    Unstated,
}
