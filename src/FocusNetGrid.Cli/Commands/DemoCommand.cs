using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Demo;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Metrics;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Shows in minutes and without any data what the project does.</summary>
internal sealed class DemoCommand : GridCommand
{
    private readonly RunOptions _options = new();

    public DemoCommand()
        : base(
            "demo",
            "Trains a light FocusNet++ on generated images in a few minutes, beside what a mere threshold reaches.",
            new Example("demo", "watch it learn; the run goes to runs/demo"),
            new Example("demo --set data.kind=nuclei --out runs/demo-nuclei", "nuclei in place of skin lesions"))
    {
        _options.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var document = DemoSpec.Read([.. _options.Overrides(context)]);
        var request = _options.Request(context, document, specFile: document.FileName);
        var launcher = new RunLauncher(context);
        var outcome = await launcher.WithAsync(request, async services =>
        {
            var run = await services.Run.RunAsync(cancellationToken);
            await new ReportWriting(context).WriteAsync(run, services.Data, cancellationToken);
            return new DemoOutcome(run, await ThresholdAsync(run, services.Data, cancellationToken));
        });

        context.Screen.Show(console => DemoTable.Show(console, outcome));
        var code = outcome.Run.Failed.Any() ? ExitCode.SomeTrialsFailed : ExitCode.Success;
        context.Screen.ShowJson(new { run = RunSummary.Of(outcome.Run, code), threshold = PartSummary.Of(outcome.Threshold) });
        return code;
    }

    private static async Task<Evaluation> ThresholdAsync(RunOutcome run, RunData data, CancellationToken cancellationToken)
    {
        var trial = run.Trials[0].Planned.Trial;
        var prepared = await data.GetAsync(trial.Data, cancellationToken);
        var (ids, part) = trial.Split.Test.Count > 0 ? (trial.Split.Test, "test") : (trial.Split.Validation, "validation");
        return ThresholdBaseline.Fit(prepared, trial.Split.Train).Evaluate(prepared, ids, part, trial.Training.Batch);
    }
}
