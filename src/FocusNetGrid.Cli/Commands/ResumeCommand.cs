using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Resumes a paused run.</summary>
internal sealed class ResumeCommand() : RunRequestCommand(
    "resume",
    "Resumes a paused run. One that no process works on goes on with the 'run' command that began it.",
    new Example("resume nuclei-5fold", "every trial goes on from its checkpoint"))
{
    /// <inheritdoc/>
    protected override string Request(CommandContext context) => SweepRequests.Resume;
}
