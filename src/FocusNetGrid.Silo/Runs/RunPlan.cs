using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Silo.Runs;

/// <summary>What a run will do.</summary>
/// <param name="Data">What it trains on, one entry a data component.</param>
/// <param name="Split">How the cases are divided.</param>
/// <param name="Sweep">The trials, so far as they are known before the first result.</param>
public sealed record RunPlan(IReadOnlyList<DataFacts> Data, SplitPlan Split, SweepPlan Sweep);
