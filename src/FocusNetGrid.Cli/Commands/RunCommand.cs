using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Trains what a spec describes.</summary>
internal sealed class RunCommand : GridCommand
{
    private readonly Argument<string> _spec = new("SPEC") { Description = "The YAML file that says what to train." };
    private readonly Option<string?> _data = new("--data") { Description = "Folder or zip of the data, in place of the spec's data.path.", HelpName = "PATH" };
    private readonly SessionOptions _session = new();
    private readonly RunOptions _options = new();

    public RunCommand()
        : base(
            "run",
            "Trains the trials of a spec, as many at a time as there are workers, and reports them. After Ctrl-C or a crash the same command goes on.",
            new Example("run experiments/quickstart.yaml", "train what the spec says, here generated images; the run goes to runs/quickstart"),
            new Example("run experiments/nuclei-first.yaml --data ~/stage1_train.zip", "with the data lying elsewhere than the spec says"),
            new Example("run experiments/nuclei-first.yaml --data ~/stage1_train.zip --dry-run", "what would be trained, and how long it would take"),
            new Example("run spec.yaml --set training.epochs=3 --set 'network.widths=[8, 16, 24, 32, 48]' --out runs/try", "a variation, in a folder of its own"),
            new Example("run spec.yaml --device cuda", "a worker on every GPU"),
            new Example("run spec.yaml --time-limit 8h", "end in time for the night job; the same line goes on tomorrow"),
            new Example("run spec.yaml --json --quiet | jq .trials[0].evaluations", "results for a program"))
    {
        Add(_spec);
        Add(_data);
        _options.AddTo(this);
        _session.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var file = context.Value(_spec);
        var document = SpecReader.Read(SpecText.Read(file), file, new Training.Catalog(), [.. Overrides(context)]);
        return await _session.RunAsync(context, _options.Request(context, document, file), cancellationToken);
    }

    private IEnumerable<SpecOverride> Overrides(CommandContext context)
    {
        if (context.Optional(_data) is { } data)
        {
            // Relative to where the command is called, unlike the paths in the spec.
            yield return SpecOverride.Text("data.path", Path.GetFullPath(data), "--data");
        }

        foreach (var assignment in _options.Overrides(context))
        {
            yield return assignment;
        }
    }
}
