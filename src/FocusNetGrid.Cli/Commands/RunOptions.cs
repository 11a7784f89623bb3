using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>The options of the commands that train.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Folder of the run. [default: runs/ and the spec's name]", HelpName = "DIR" };
    private readonly Option<string> _device = new("--device") { Description = "cpu, cuda or cuda:N.", HelpName = "DEVICE", DefaultValueFactory = _ => "cpu" };
    private readonly Option<int?> _workers = new("--workers", "-w") { Description = "Trials at a time: the threads are divided among them; on GPUs a multiple of their number puts several on each. [default: 1, or one a GPU]", HelpName = "N" };
    private readonly Option<int?> _threads = new("--threads") { Description = "Threads to compute with, of all workers together. [default: OMP_NUM_THREADS, or one a core]", HelpName = "N" };
    private readonly Option<bool> _fresh = new("--fresh") { Description = "Delete what an earlier run left in the folder, and begin anew." };
    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set a field of the spec; may be repeated. The value is YAML.",
        HelpName = "FIELD=VALUE",
    };

    public RunOptions()
    {
        _workers.AtLeastOne();
        _threads.AtLeastOne();
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_device);
        command.Add(_workers);
        command.Add(_threads);
        command.Add(_set);
        command.Add(_fresh);
    }

    /// <summary>What the command line sets in the spec.</summary>
    public IEnumerable<SpecOverride> Overrides(CommandContext context) =>
        Assignments(context).Select(assignment => SpecOverride.Assign(assignment));

    /// <summary>The same as it was typed, for example <c>training.epochs=3</c>.</summary>
    public IReadOnlyList<string> Assignments(CommandContext context) => context.Optional(_set) ?? [];

    /// <summary>The device as it was typed.</summary>
    public string Device(CommandContext context) => context.Value(_device);

    /// <summary>The request that the options make.</summary>
    /// <param name="context">What was typed.</param>
    /// <param name="document">The spec as it was read.</param>
    /// <param name="specFile">Where it was read from: paths in it are relative to this.</param>
    /// <param name="name">The run's name under the folder of all runs where none is given; the spec's by default.</param>
    public RunRequest Request(CommandContext context, SpecDocument document, string specFile, string? name = null) => new()
    {
        Document = document,
        Sweep = SpecPaths.Resolve(document.Sweep, specFile),
        Directory = new RunDirectory(context.Optional(_out) ?? Path.Combine(RunFolders.Parent, name ?? document.Sweep.Name)),
        Device = context.Value(_device),
        Workers = context.Optional(_workers),
        Threads = context.Optional(_threads) ?? ComputeThreads.Default(),
        Fresh = context.Value(_fresh),
        CommandLine = ShellLine.Of(context.Arguments),
    };
}
