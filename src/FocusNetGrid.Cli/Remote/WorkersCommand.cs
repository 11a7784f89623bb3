using FocusNetGrid.Cli.CommandLine;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Lists a grid's workers.</summary>
internal sealed class WorkersCommand : GridCommand
{
    private readonly RemoteOptions _remote = new();

    public WorkersCommand()
        : base(
            "workers",
            "Lists the workers of a grid: what each does, how fast, and when it was heard of.",
            new Example("workers --server http://localhost:8080", "the grid of this machine")) => _remote.AddTo(this);

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var grid = _remote.Require(context);
        var workers = await grid.WorkersAsync(cancellationToken);
        if (workers.Count == 0)
        {
            context.Screen.Print($"{grid.Address} has no workers; start one with 'focusnetgrid serve --role worker'");
        }
        else
        {
            context.Screen.Show(console => console.Write(RemoteTables.Workers(workers, context.Clock.GetUtcNow())));
        }

        context.Screen.ShowJson(new { exitCode = ExitCode.Success, workers });
        return ExitCode.Success;
    }
}
