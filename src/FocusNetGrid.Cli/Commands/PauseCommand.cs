using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Pauses a run.</summary>
internal sealed class PauseCommand() : RunRequestCommand(
    "pause",
    "Pauses a run: its trials stop within a batch, keep their checkpoints, and go on when it is resumed.",
    new Example("pause nuclei-5fold", "free the GPUs for a while"))
{
    /// <inheritdoc/>
    protected override string Request(CommandContext context) => SweepRequests.Pause;
}
