namespace FocusNetGrid.Reports.Tables;

/// <summary>Which numbers of a column are the better ones.</summary>
public enum Better
{
    /// <summary>The column is no contest.</summary>
    Neither,

    /// <summary>A score.</summary>
    Higher,

    /// <summary>A cost.</summary>
    Lower,
}
