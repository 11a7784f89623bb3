using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Fetches a sweep's report, or what one of its trials has left.</summary>
internal sealed class DownloadCommand : GridCommand
{
    private readonly Argument<string> _sweep = new("SWEEP") { Description = "The sweep's id, the beginning of it, or its name." };
    private readonly Option<string?> _trial = new("--trial") { Description = "A trial's id, or its number: fetch its weights, history and pictures, not the report.", HelpName = "TRIAL" };
    private readonly Option<string> _out = new("--out", "-o") { Description = "Where the files go.", HelpName = "DIR", Required = true };
    private readonly RemoteOptions _remote = new();

    public DownloadCommand()
        : base(
            "download",
            "Fetches the report of a sweep, written anew where trials have finished since, or the files of a trial. Files that are there already are not fetched again.",
            new Example("download nuclei-5fold --out report --server http://localhost:8080", "the report, with tables and figures"),
            new Example("download nuclei-5fold --trial 3 --out trial-3", "weights, checkpoint, history and pictures of the third trial"))
    {
        Add(_sweep);
        Add(_trial);
        Add(_out);
        _remote.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var grid = _remote.Require(context);
        var id = await grid.SweepIdAsync(context.Value(_sweep), cancellationToken);
        var place = context.Optional(_trial) is { } trial ? $"sweeps/{id}/trials/{Uri.EscapeDataString(trial)}/files" : $"sweeps/{id}/report";
        var files = await grid.GetAsync<IReadOnlyList<GridFile>>(place, cancellationToken);
        if (files.Count == 0)
        {
            throw new RemoteException([$"{grid.Address}: {context.Value(_sweep)} has left nothing to download yet; 'focusnetgrid watch {id}' waits for it"], ExitCode.WrongInput);
        }

        var download = new FileDownload(grid, context.Value(_out), context.Screen);
        var paths = new List<string>();
        foreach (var file in files)
        {
            paths.Add(await download.FetchAsync(place, file, cancellationToken));
        }

        context.Screen.Print($"{Words.Count(files.Count, "file")}, {Words.Bytes(files.Sum(file => file.Bytes))}, in {context.Value(_out)}");
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, run = id, files = files.Zip(paths, (file, path) => new { file.Name, file.Bytes, path }) });
        return ExitCode.Success;
    }
}
