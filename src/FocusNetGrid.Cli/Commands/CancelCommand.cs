using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Gives a run up.</summary>
internal sealed class CancelCommand() : RunRequestCommand(
    "cancel",
    "Gives a run up: what is finished stays, what runs stops within a batch, and nothing more begins.",
    new Example("cancel nuclei-5fold", "'retry --cancelled' takes it up again"))
{
    /// <inheritdoc/>
    protected override string Request(CommandContext context) => SweepRequests.Cancel;
}
