using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Grains.Sweep;

/// <summary>What a sweep was submitted with, in storage; written once.</summary>
public sealed record SubmissionState
{
    /// <summary>The submission; null before.</summary>
    public SweepSubmission? Submission { get; set; }
}

/// <summary>How far a sweep is, in storage; written often, and therefore small.</summary>
public sealed record SweepGrainState
{
    /// <summary>The snapshot; null before the first.</summary>
    public SweepSnapshot? Snapshot { get; set; }
}
