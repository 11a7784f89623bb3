using FocusNetGrid.Cli.CommandLine;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Measures what this installation does on this machine.</summary>
internal sealed class BenchCommand : TaughtCommand
{
    public BenchCommand()
        : base("bench", "Measures the speed of this installation; run nothing else meanwhile.")
    {
        Add(new BenchStepCommand());
        Add(new BenchSchedulerCommand());
    }
}
