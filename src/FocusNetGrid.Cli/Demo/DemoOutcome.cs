using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Demo;

/// <summary>What the demo shows: the trained network beside what a threshold makes of the same images.</summary>
/// <param name="Run">The run.</param>
/// <param name="Threshold">Otsu's threshold on the same part; nothing of it is trained but which side is foreground.</param>
internal sealed record DemoOutcome(RunOutcome Run, Evaluation Threshold);
