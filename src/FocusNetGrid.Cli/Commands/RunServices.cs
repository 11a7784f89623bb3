using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Cli.Commands;

/// <summary>A run and the parts that it is made of.</summary>
/// <param name="Run">The run.</param>
/// <param name="Data">Its data.</param>
/// <param name="Runner">What it trains with.</param>
internal sealed record RunServices(LocalRun Run, RunData Data, TrialRunner Runner);
