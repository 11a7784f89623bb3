using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Commands;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Has a grid train what a spec describes.</summary>
internal sealed class SubmitCommand : GridCommand
{
    private readonly Argument<string> _spec = new("SPEC") { Description = "The YAML file that says what to train." };
    private readonly Option<string?> _data = new("--data") { Description = "Folder or zip of the data within the grid's data folder, in place of the spec's data.path.", HelpName = "PATH" };
    private readonly Option<string[]> _set = new("--set") { Description = "Set a field of the spec; may be repeated. The value is YAML.", HelpName = "FIELD=VALUE" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Follow the sweep to its end, and exit with its outcome." };
    private readonly RemoteOptions _remote = new();

    public SubmitCommand()
        : base(
            "submit",
            "Has a grid train the trials of a spec, and returns at once. The same spec on the same data is the same sweep: submitted again, it goes on.",
            new Example("submit experiments/quickstart.yaml --server http://localhost:8080", "to the grid of this machine ('focusnetgrid serve')"),
            new Example("submit spec.yaml --data dsb2018/stage1_train.zip", "paths are the server's, from its data folder; the server is FOCUSNETGRID_SERVER's"),
            new Example("submit spec.yaml --set training.epochs=3 --watch", "a variation, followed to its end; Ctrl-C stops the watching, not the sweep"))
    {
        Add(_spec);
        Add(_data);
        Add(_set);
        Add(_watch);
        _remote.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var grid = _remote.Require(context);
        var file = context.Value(_spec);
        var submitted = await grid.PostSpecAsync<SubmittedSweep>("sweeps", Spec(context, file), file, cancellationToken);
        var reading = submitted.Sweep.Reading;
        var line = submitted.IsNew
            ? $"{reading.Name} ({reading.Id}): submitted, {Words.Count(reading.Trials, "trial")}{(reading.IsOpen ? " to begin with" : "")}"
            : $"{reading.Name} ({reading.Id}): known already, {RemoteSweep.StatusOf(reading)}, {reading.Ended:N0} of {Words.Count(reading.Trials, "trial")} ended";
        if (context.Value(_watch))
        {
            context.Screen.Say(line);
            return await new SweepWatch(context, grid).FollowAsync(reading.Id, cancellationToken);
        }

        context.Screen.Print(line);
        context.Screen.Say($"follow it with 'focusnetgrid watch {reading.Id}'");
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, run = reading.Id, submitted.IsNew, submitted.Sweep });
        return ExitCode.Success;
    }

    /// <summary>The spec as it stands in its file, so that problems have the file's lines; written anew where the command line changes it. It is checked here first.</summary>
    private string Spec(CommandContext context, string file)
    {
        var text = SpecText.Read(file);
        SpecOverride[] overrides =
        [
            .. context.Optional(_data) is { } data ? [SpecOverride.Text("data.path", data, "--data")] : Array.Empty<SpecOverride>(),
            .. (context.Optional(_set) ?? []).Select(assignment => SpecOverride.Assign(assignment)),
        ];
        var document = SpecReader.Read(text, file, new Training.Catalog(), overrides);
        return overrides.Length == 0 ? text : SpecWriter.Write(document.Sweep);
    }
}
