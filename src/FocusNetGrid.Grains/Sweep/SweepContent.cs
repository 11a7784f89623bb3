using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Grains.Sweep;

/// <summary>A sweep with all that is known of it but its trials' records.</summary>
/// <param name="Submission">What it was submitted with.</param>
/// <param name="Snapshot">How far it is.</param>
public sealed record SweepContent(SweepSubmission Submission, SweepSnapshot Snapshot);
