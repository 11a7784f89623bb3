using FocusNetGrid.Cli.CommandLine;

namespace FocusNetGrid.Cli.Commands;

/// <summary>What can be done with data without training.</summary>
internal sealed class DataCommand : TaughtCommand
{
    public DataCommand()
        : base("data", "Makes, looks over and prepares data.")
    {
        Add(new DataSynthCommand());
        Add(new DataInspectCommand());
        Add(new DataPrepareCommand());
    }
}
