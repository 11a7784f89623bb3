using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Lists the runs of a folder.</summary>
internal sealed class ListCommand : GridCommand
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder with the runs.", DefaultValueFactory = _ => RunFolders.Parent };

    public ListCommand()
        : base("list", "Lists the runs of a folder and how far they are.", new Example("list", "the runs in runs/"))
    {
        Add(_folder);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
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
        context.Screen.ShowJson(new { ExitCode.Success, runs });
        return ExitCode.Success;
    }
}
