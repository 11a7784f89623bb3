using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Remote;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Every command.</summary>
internal sealed class GridRoot : RootCommand, ITaught
{
    private GridRoot()
        : base("Trains and compares networks that segment medical images.")
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<Example> Examples { get; } =
    [
        new("demo", "watch FocusNet++ learn to segment; a few minutes, no data needed"),
        new("run experiments/quickstart.yaml", "train what a spec describes; after a crash the same line goes on"),
        new("run --help", "what a command can do, with examples; every command has this"),
    ];

    /// <summary>Builds the tree of commands.</summary>
    public static RootCommand Create() => new GridRoot
    {
        new DemoCommand(),
        new RunCommand(),
        new SpecCommand(),
        new SubmitCommand(),
        new ListCommand(),
        new ShowCommand(),
        new WatchCommand(),
        new PauseCommand(),
        new ResumeCommand(),
        new CancelCommand(),
        new RetryCommand(),
        new PriorityCommand(),
        new WorkersCommand(),
        new DownloadCommand(),
        new ServeCommand(),
        new ReportCommand(),
        new PredictCommand(),
        new DataCommand(),
        new ReproduceCommand(),
        new AuditCommand(),
        new ComplexityCommand(),
        new DoctorCommand(),
        new BenchCommand(),
        new TrainerCommand(),
    };
}
