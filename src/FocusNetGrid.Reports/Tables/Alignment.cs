namespace FocusNetGrid.Reports.Tables;

/// <summary>Where a column's content stands.</summary>
public enum Alignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Numbers.</summary>
    Right,
}
