namespace FocusNetGrid.Grains;

/// <summary>Names under which grains keep their state.</summary>
public static class GridStorage
{
    /// <summary>The storage provider that a host registers for the grains.</summary>
    public const string Provider = "grid";

    /// <summary>What a sweep was submitted with.</summary>
    public const string Submission = "submission";

    /// <summary>How far a sweep is.</summary>
    public const string Sweep = "sweep";

    /// <summary>A trial's record.</summary>
    public const string Trial = "trial";

    /// <summary>The sweeps that are not over.</summary>
    public const string Queue = "queue";

    /// <summary>Every sweep that was ever submitted.</summary>
    public const string Roster = "roster";
}
