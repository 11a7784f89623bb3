using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;
using TorchSharp;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Runs a request with progress on the screen, and shows what came out.</summary>
internal sealed class RunLauncher(CommandContext context)
{
    /// <summary>Runs and writes the report.</summary>
    public Task<RunOutcome> RunAsync(RunRequest request, CancellationToken cancellationToken) => WithAsync(request, async services =>
    {
        var outcome = await services.Run.RunAsync(cancellationToken);
        await new ReportWriting(context).WriteAsync(outcome, services.Data, cancellationToken);
        return outcome;
    });

    /// <summary>Does something with a run under a progress view.</summary>
    public async Task<T> WithAsync<T>(RunRequest request, Func<RunServices, Task<T>> work)
    {
        torch.set_num_threads(request.Threads);
        var view = RunViews.For(context.Screen, context.Clock);
        return await view.WatchAsync(async () =>
        {
            using var data = new RunData(view, context.Clock);
            using var logging = context.Screen.Logging();
            return await work(new RunServices(new LocalRun(request, data, view, logging, context.Clock), data));
        });
    }

    /// <summary>Shows the results and says how the process ends.</summary>
    public int Conclude(RunOutcome outcome)
    {
        var code = outcome.Failed.Any() ? ExitCode.SomeTrialsFailed : ExitCode.Success;
        context.Screen.Show(console => ResultTable.Show(console, outcome));
        context.Screen.ShowJson(RunSummary.Of(outcome, code));
        return code;
    }
}
