using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>Trains, then draws the trial's figure and counts its network's multiply-adds, where that has not been done for the same weights.</summary>
/// <param name="runner">Trains.</param>
/// <param name="data">Gives the cases to draw.</param>
public sealed class ConcludingRunner(ITrialRunner runner, IPreparedDataProvider data) : ITrialRunner
{
    /// <inheritdoc/>
    public async Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var result = await runner.RunAsync(assignment, observer, cancellationToken).ConfigureAwait(false);
        if (ConcludedTrial.Find(assignment.Directory)?.WeightsSha256 != result.WeightsSha256)
        {
            await ConcludeAsync(assignment, result, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private async Task ConcludeAsync(TrialAssignment assignment, TrialResult result, CancellationToken cancellationToken)
    {
        var prepared = await data.GetAsync(assignment.Trial.Data, cancellationToken).ConfigureAwait(false);

        // On a thread of its own: every thread that computes keeps a team of libtorch's threads, and this one takes them along when it ends.
        await Task.Factory.StartNew(
            () =>
            {
                TrialOverlay.Draw(new TrialFiles(assignment.Directory), result, prepared, assignment.Device);
                new ConcludedTrial(TrialComplexity.Of(assignment.Trial).MultiplyAdds, result.WeightsSha256).SaveIn(assignment.Directory);
            },
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).ConfigureAwait(false);
    }
}
