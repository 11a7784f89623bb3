using System.Diagnostics.Metrics;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Measures an attempt's epochs and steps.</summary>
/// <param name="clock">The time.</param>
/// <param name="began">When the attempt began.</param>
/// <param name="network">The label of the network that is trained.</param>
/// <param name="worker">The label of the worker that trains it.</param>
/// <param name="epochs">For epochs.</param>
/// <param name="steps">For steps.</param>
/// <param name="images">For images.</param>
internal sealed class AttemptMeter(
    TimeProvider clock,
    long began,
    KeyValuePair<string, object?> network,
    KeyValuePair<string, object?> worker,
    Histogram<double> epochs,
    Histogram<double> steps,
    Counter<long> images) : ITrialObserver
{
    private long since = began;
    private int known;

    /// <inheritdoc/>
    public void Started(TrialAssignment assignment, int epochsDone) => (since, known) = (clock.GetTimestamp(), epochsDone);

    /// <inheritdoc/>
    public void Stepped(StepProgress progress)
    {
        if (progress.Phase != TrialPhase.Training)
        {
            return;
        }

        foreach (var step in progress.Steps)
        {
            steps.Record(step.Seconds, network);
            images.Add(step.Images, worker);
        }
    }

    /// <inheritdoc/>
    public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
    {
        var now = clock.GetTimestamp();

        // One that goes on tells its last epoch once more, which took no time.
        if (epoch.Epoch > known)
        {
            epochs.Record(clock.GetElapsedTime(since, now).TotalSeconds, network);
        }

        (since, known) = (now, Math.Max(known, epoch.Epoch));
        return ValueTask.FromResult(TrialDirective.Continue);
    }
}
