using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Remote;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Lists the runs of a folder.</summary>
internal sealed class ListCommand : GridCommand
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder with the runs.", DefaultValueFactory = _ => RunFolders.Parent };

    private readonly RemoteOptions _remote = new();

    public ListCommand()
        : base(
            "list",
            "Lists the runs of a folder, or the sweeps of a grid, and how far they are.",
            new Example("list", "the runs in runs/"),
            new Example("list --server http://localhost:8080", "the sweeps of a grid"))
    {
        Add(_folder);
        _remote.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var isFolderTyped = context.Parsed.GetResult(_folder) is { Tokens.Count: > 0 };
        if (isFolderTyped && _remote.IsTyped(context))
        {
            throw new RunException("--server", "a grid has no folders; leave out the folder, or --server");
        }

        using var grid = isFolderTyped ? null : _remote.Find(context);
        return grid is null ? await ListFolderAsync(context) : await grid.ListAsync(context, cancellationToken);
    }

    private async Task<int> ListFolderAsync(CommandContext context)
    {
        var folder = context.Value(_folder);
        if (!Directory.Exists(folder))
        {
            throw new RunException(folder, "there is no such folder, so there are no runs in it; 'focusnetgrid run' makes one");
        }

        var runs = new List<ListedRun>();
        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (new RunDirectory(path) is { HasRun: true } directory)
            {
                runs.Add(await ListedRun.OfAsync(directory, context.Clock));
            }
        }

        context.Screen.Show(console => RunListTable.Show(console, folder, runs));
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, runs });
        return ExitCode.Success;
    }
}
