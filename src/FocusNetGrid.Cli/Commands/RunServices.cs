using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>A run and the parts that it is made of.</summary>
/// <param name="Run">The run.</param>
/// <param name="Data">Its data.</param>
internal sealed record RunServices(LocalRun Run, RunData Data);
