using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A run as the sweep that the grid knows it as.</summary>
internal static class RunSweep
{
    /// <summary>What is submitted.</summary>
    public static SweepSubmission Submission(SweepSpec sweep, SplitPlan split, IReadOnlyList<DataFacts> data) =>
        SweepSubmission.Of(sweep, split, data.Select(facts => new DataFingerprint(facts.Component, facts.Fingerprint)).ToArray());
}
