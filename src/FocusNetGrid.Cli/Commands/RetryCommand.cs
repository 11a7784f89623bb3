using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Tries failed trials of a run anew.</summary>
internal sealed class RetryCommand : RunRequestCommand
{
    private readonly Option<bool> _cancelled = new("--cancelled") { Description = "Try those that were cancelled as well; a cancelled run then is active again." };

    public RetryCommand()
        : base(
            "retry",
            "Has failed trials of a run tried anew, each from its checkpoint. Where no process works on the run, the 'run' command does it next.",
            new Example("retry nuclei-5fold", "after the cause is mended"),
            new Example("retry nuclei-5fold --cancelled", "take a cancelled run up again"))
    {
        Add(_cancelled);
    }

    /// <inheritdoc/>
    protected override string Request(CommandContext context) => context.Value(_cancelled) ? SweepRequests.RetryCancelled : SweepRequests.Retry;
}
