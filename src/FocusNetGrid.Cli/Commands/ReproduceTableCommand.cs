using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Reproduction;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Trains what a table of the paper shows and sets the results beside the printed ones.</summary>
internal sealed class ReproduceTableCommand : GridCommand
{
    private const string DataPath = "data.path=";

    private readonly TrainedTable _table;
    private readonly Option<string> _scale;
    private readonly Option<string> _format = TableFormat.Option();
    private readonly Option<string?> _data;
    private readonly Option<string?> _spec;
    private readonly Option<int?> _seeds = new("--seeds") { Description = "So many seeds, from 0. [default: the scale's]", HelpName = "N" };
    private readonly Option<string[]> _note = new("--note") { Description = "What a reader must know of the data; stands in every report; may be repeated.", HelpName = "TEXT" };
    private readonly Option<string?> _results = new("--results")
    {
        Description = "Also write what a repository keeps into this folder: report.md, report.json, results.json and the composite figure.",
        HelpName = "DIR",
    };

    private readonly RunOptions _options = new();
    private readonly SessionOptions _session = new();

    public ReproduceTableCommand(TrainedTable table)
        : base(
            table.Name,
            $"{table.Description} After Ctrl-C or a crash the same command goes on; once finished it trains nothing and writes the same report.",
            new Example($"reproduce {table.Name} --data {table.Example} --scale smoke", "the whole way in minutes, with results that say nothing"),
            new Example($"reproduce {table.Name} --data {table.Example} --scale small", $"the run goes to {RunFolders.Parent}/{table.Name}-small"),
            new Example($"reproduce {table.Name} --data {table.Example} --device cuda", "the paper's protocol, a worker on every GPU"),
            new Example($"reproduce {table.Name} --data {table.Example} --dry-run", "what would be trained, and how long it would take"),
            new Example($"reproduce {table.Name} --data {table.Example} --scale small --seeds 3 --format latex", "three seeds, and the table for a paper"))
    {
        _table = table;
        _scale = ReproductionScale.Option(table.Scales);
        _data = new Option<string?>("--data") { Description = $"Where {table.Data}.", HelpName = "PATH" };
        _spec = new Option<string?>("--spec") { Description = $"A changed copy of experiments/{table.SpecName}, in place of the one inside the command.", HelpName = "FILE" };
        Add(_data);
        Add(_scale);
        Add(_seeds);
        Add(_spec);
        _options.AddTo(this);
        _session.AddTo(this);
        Add(_note);
        Add(_format);
        Add(_results);
        _seeds.AtLeastOne();
    }

    /// <inheritdoc/>
    public override Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var file = context.Optional(_spec);
        if (file is null && context.Optional(_data) is null)
        {
            throw new RunException("--data", $"is missing; give {_table.Data}");
        }

        var scale = _table.Scales.Single(known => known.Name == context.Value(_scale));
        var text = file is null ? _table.SpecText() : SpecText.Read(file);
        if (context.Optional(_results) is { } results)
        {
            ReproductionWriter.RefuseOtherResults(results, _table.Name);
        }

        var document = ReproductionSpec.Checked(SpecReader.Read(text, file ?? _table.SpecName, new Training.Catalog(), [.. Overrides(context, scale)]));
        var request = _options.Request(context, document, file ?? _table.SpecName, $"{_table.Name}-{scale.Name}") with { Reproduces = Mark(context, scale) };
        var conclusion = new ReproductionConclusion(context, context.Value(_format), context.Optional(_results));
        return _session.RunAsync(context, request, conclusion.ShowAsync, cancellationToken);
    }

    /// <summary>The scale's settings, except where the user sets the same field.</summary>
    private IEnumerable<SpecOverride> Overrides(CommandContext context, ReproductionScale scale)
    {
        if (context.Optional(_data) is { } data)
        {
            // Relative to where the command is called, unlike the paths in the spec.
            yield return SpecOverride.Text("data.path", Path.GetFullPath(data), "--data");
        }

        var users = Changes(context).Select(change => SpecOverride.Assign(change.Assignment, change.Origin)).ToList();
        var presets = scale.Assignments.Select(assignment => SpecOverride.Assign(assignment, $"--scale {scale.Name}"));
        foreach (var assignment in presets.Where(preset => users.All(change => change.Field != preset.Field)).Concat(users))
        {
            yield return assignment;
        }
    }

    /// <summary>What the user changes beside the scale.</summary>
    private IEnumerable<(string Assignment, string Origin)> Changes(CommandContext context)
    {
        if (context.Optional(_seeds) is { } seeds)
        {
            yield return ($"seeds=[{string.Join(", ", Enumerable.Range(0, seeds))}]", "--seeds");
        }

        foreach (var assignment in _options.Assignments(context))
        {
            yield return (assignment, "--set");
        }
    }

    private ReproductionMark Mark(CommandContext context, ReproductionScale scale)
    {
        string[] changes =
        [
            .. context.Optional(_spec) is { } spec ? [$"the spec {Path.GetFileName(spec)}"] : Array.Empty<string>(),
            .. Changes(context).Select(change => Placeless(change.Assignment)),
        ];
        return new ReproductionMark(
            _table.Name,
            changes.Length == 0 ? scale.Name : $"{scale.Name} with {string.Join(", ", changes)}",
            ShellLine.Of([.. Repeating(context, scale)]),
            context.Optional(_note) ?? []);
    }

    /// <summary>The words that decide the results; where files lie is this machine's affair.</summary>
    private IEnumerable<string> Repeating(CommandContext context, ReproductionScale scale) =>
    [
        "reproduce",
        _table.Name,
        .. Named("--data", context.Optional(_data)),
        .. Named("--spec", context.Optional(_spec)),
        "--scale",
        scale.Name,
        .. context.Optional(_seeds) is { } seeds ? ["--seeds", $"{seeds}"] : Array.Empty<string>(),
        .. _options.Assignments(context).SelectMany(assignment => new[] { "--set", Placeless(assignment) }),
        .. _options.Device(context) is var device && device == "cpu" ? Array.Empty<string>() : ["--device", device],
        .. (context.Optional(_note) ?? []).SelectMany(note => new[] { "--note", note }),
    ];

    private static IEnumerable<string> Named(string option, string? path) => path is null ? [] : [option, NameOf(path)];

    /// <summary>An assignment of the data's path keeps their name alone.</summary>
    private static string Placeless(string assignment) =>
        assignment.StartsWith(DataPath, StringComparison.Ordinal) ? $"{DataPath}{NameOf(assignment[DataPath.Length..])}" : assignment;

    private static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
}
