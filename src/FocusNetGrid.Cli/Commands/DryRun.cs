using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Networks.Complexity;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Trials;
using TorchSharp;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Says what a run would train and how long that would take.</summary>
internal sealed class DryRun(CommandContext context, RunLauncher launcher)
{
    /// <summary>Prepares the data, times two steps of each configuration, and shows the plan.</summary>
    public async Task<int> ShowAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var layout = WorkerLayout.Of(request.Device, request.Workers, request.Threads);
        var estimates = await launcher.WithAsync(request, async services =>
        {
            var plan = await services.Run.PlanAsync(cancellationToken);
            torch.set_num_threads(layout.Threads);
            using var runner = new TrialRunner(services.Data, context.Clock);
            return await EstimateAsync(plan, new StepTiming(runner, context.Clock), layout, cancellationToken);
        });

        var seconds = MakeSpan.Of(estimates.Select(estimate => estimate.Seconds), layout.Devices.Count);
        context.Screen.Show(console => EstimateTable.Show(console, estimates, seconds, layout.Devices.Count));
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, request.Sweep.Name, workers = layout.Devices.Count, seconds, trials = estimates });
        return ExitCode.Success;
    }

    /// <summary>Folds and seeds of a configuration take alike, so each configuration is timed once.</summary>
    private static async Task<IReadOnlyList<TrialEstimate>> EstimateAsync(
        RunPlan plan, StepTiming timing, WorkerLayout layout, CancellationToken cancellationToken)
    {
        var measured = new Dictionary<(Component, Component, Component, TrainingSpec), (NetworkComplexity Network, double Speed)>();
        var estimates = new List<TrialEstimate>();
        foreach (var planned in plan.Sweep.Trials)
        {
            var trial = planned.Trial;
            var configuration = (trial.Data, trial.Network, trial.Loss, trial.Training);
            if (!measured.TryGetValue(configuration, out var known))
            {
                known = (TrialComplexity.Of(trial), await timing.ImagesPerSecondAsync(trial, WorkerLayout.TorchDevice(layout.Devices[0]), cancellationToken));
                measured.Add(configuration, known);
            }

            estimates.Add(TrialEstimate.Of(planned, known.Network, known.Speed));
        }

        return estimates;
    }
}
