
namespace FocusNetGrid.Cli.CommandLine;

/// <summary>A command that does something.</summary>
internal abstract class GridCommand(string name, string description, params IReadOnlyList<Example> examples)
    : TaughtCommand(name, description, examples)
{
    /// <summary>Whether Ctrl-C and SIGTERM interrupt it; otherwise it ignores them, because another process decides when it ends.</summary>
    public virtual bool HeedsSignals => true;

    /// <summary>Does it.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public abstract Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken);
}
