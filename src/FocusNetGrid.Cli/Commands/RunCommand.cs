using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Trains what a spec describes.</summary>
internal sealed class RunCommand : GridCommand
{
    private readonly Argument<string> _spec = new("SPEC") { Description = "The YAML file that says what to train." };
    private readonly Option<string?> _data = new("--data") { Description = "Folder or zip of the data, in place of the spec's data.path.", HelpName = "PATH" };
    private readonly Option<int?> _maxTrials = new("--max-trials") { Description = "Train at most so many trials now; the same command goes on with the rest.", HelpName = "N" };
    private readonly Option<TimeSpan?> _timeLimit = new("--time-limit")
    {
        Description = "Stop after so long, every trial at a checkpoint: 90s, 45m, 2h, 1h30m.",
        HelpName = "TIME",
        CustomParser = DurationArgument.Read,
    };

    private readonly Option<bool> _retryFailed = new("--retry-failed") { Description = "Try trials anew that have failed." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "List the trials with their size and estimated time, and train nothing." };
    private readonly RunOptions _options = new();

    public RunCommand()
        : base(
            "run",
            "Trains the trials of a spec, as many at a time as there are workers, and reports them. After Ctrl-C or a crash the same command goes on.",
            new Example("run experiments/nuclei-first.yaml", "train what the spec says; the run goes to runs/nuclei-first"),
            new Example("run experiments/nuclei-first.yaml --data ~/stage1_train.zip", "with the data lying elsewhere"),
            new Example("run experiments/nuclei-first.yaml --dry-run", "what would be trained, and how long it would take"),
            new Example("run spec.yaml --set training.epochs=3 --set 'network.widths=[8, 16, 24, 32, 48]' --out runs/try", "a variation, in a folder of its own"),
            new Example("run spec.yaml --device cuda", "a worker on every GPU"),
            new Example("run spec.yaml --time-limit 8h", "end in time for the night job; the same line goes on tomorrow"),
            new Example("run spec.yaml --json --quiet | jq .trials[0].evaluations", "results for a program"))
    {
        Add(_spec);
        Add(_data);
        _options.AddTo(this);
        Add(_maxTrials);
        Add(_timeLimit);
        Add(_retryFailed);
        Add(_dryRun);
        _maxTrials.AtLeastOne();
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var file = context.Value(_spec);
        var document = SpecReader.Read(SpecText.Read(file), file, new Training.Catalog(), [.. Overrides(context)]);
        var request = _options.Request(context, document, file) with
        {
            MaxTrials = context.Optional(_maxTrials) ?? int.MaxValue,
            TimeLimit = context.Optional(_timeLimit),
            RetryFailed = context.Value(_retryFailed),
        };
        var launcher = new RunLauncher(context);
        return context.Value(_dryRun)
            ? await new DryRun(context, launcher).ShowAsync(request, cancellationToken)
            : launcher.Conclude(await launcher.RunAsync(request, cancellationToken));
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
