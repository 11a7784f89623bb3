using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Benchmarks;
using Spectre.Console;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Times the scheduling of trials that do no work.</summary>
internal sealed class BenchSchedulerCommand : GridCommand
{
    private readonly Option<int[]> _trials = new("--trials")
    {
        Description = "Trials of a sweep, in tens; give several to compare sizes.",
        HelpName = "N",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [1000],
    };

    private readonly Option<int?> _workers = new("--workers", "-w") { Description = "Workers that share them. [default: 16]", HelpName = "N" };
    private readonly Option<string?> _folder = new("--folder") { Description = "Folder for the databases. [default: a temporary one]", HelpName = "DIR" };

    public BenchSchedulerCommand()
        : base(
            "scheduler",
            "Times the way of trials that do no work through the grains and a durable SQLite database.",
            new Example("bench scheduler --trials 1000 10000 --workers 16", "trials a second, latency and memory at two sizes"))
    {
        _workers.AtLeastOne();
        _trials.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => int.TryParse(token.Value, out var trials) && (trials < 10 || trials % 10 > 0)))
            {
                result.AddError($"--trials {token.Value}: give a multiple of 10");
            }
        });
        Add(_trials);
        Add(_workers);
        Add(_folder);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var own = context.Optional(_folder) is { } given ? Directory.CreateDirectory(Path.Combine(given, $"scheduler-{Guid.NewGuid():N}")) : Directory.CreateTempSubdirectory("focusnetgrid-bench-");
        try
        {
            var times = await new SchedulerBenchmark(own.FullName, context.Optional(_workers) ?? 16, context.Clock).RunAsync(context.Value(_trials), cancellationToken);
            context.Screen.Show(console => console.Write(Table(times)));
            context.Screen.ShowJson(times);
            return ExitCode.Success;
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }

    private static Table Table(IReadOnlyList<SchedulerTimes> times)
    {
        var table = new Table { Border = TableBorder.Horizontal, Caption = new TableTitle("trials of no work; lease to start in ms; memory is the peak so far") }
            .AddColumn(new TableColumn("Trials").RightAligned())
            .AddColumn(new TableColumn("Workers").RightAligned())
            .AddColumn(new TableColumn("Seconds").RightAligned())
            .AddColumn(new TableColumn("Trials/s").RightAligned())
            .AddColumn(new TableColumn("Median").RightAligned())
            .AddColumn(new TableColumn("p99").RightAligned())
            .AddColumn(new TableColumn("Memory").RightAligned());
        foreach (var time in times)
        {
            table.AddRow(
                $"{time.Trials:N0}",
                $"{time.Workers}",
                $"{time.Seconds:0.00}",
                $"{time.TrialsPerSecond:N0}",
                $"{time.LeaseToStartMedian:0.0}",
                $"{time.LeaseToStartP99:0.0}",
                Words.Bytes(time.ResidentBytes));
        }

        return table;
    }
}
