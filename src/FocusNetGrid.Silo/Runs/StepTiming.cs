using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Measures how fast a trial would train, by its first steps.</summary>
/// <param name="runner">Trains.</param>
/// <param name="clock">Measures.</param>
public sealed class StepTiming(ITrialRunner runner, TimeProvider clock)
{
    /// <summary>The first step warms up, the second is measured.</summary>
    private const int Steps = 2;

    /// <summary>Training images a second.</summary>
    /// <param name="trial">The trial; nothing of it is kept.</param>
    /// <param name="device"><c>cpu</c> or <c>cuda:0</c>.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public async Task<double> ImagesPerSecondAsync(TrialSpec trial, string device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var folder = Directory.CreateTempSubdirectory("focusnetgrid-timing-");
        try
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var stopwatch = new Stopwatch(clock, enough);
            try
            {
                await runner.RunAsync(new TrialAssignment(Shortened(trial), 1, device, folder.FullName), stopwatch, enough.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && stopwatch.Seconds > 0)
            {
                // Two steps are what was wanted.
            }

            return trial.Training.Batch / stopwatch.Seconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TrialSpec Shortened(TrialSpec trial)
    {
        // A whole step more than is measured, so that the last one is no smaller than the others.
        var images = Math.Min(trial.Split.Train.Count, (Steps + 1) * trial.Training.Batch);
        return trial with
        {
            Split = trial.Split with { Train = [.. trial.Split.Train.Take(images)], Validation = [.. trial.Split.Validation.Take(1)], Test = [] },
        };
    }

    private sealed class Stopwatch(TimeProvider clock, CancellationTokenSource enough) : ITrialObserver
    {
        private long _last = clock.GetTimestamp();
        private int _steps;

        /// <summary>Duration of the newest step.</summary>
        public double Seconds { get; private set; }

        public void Started(TrialAssignment assignment, int epochsDone) => _last = clock.GetTimestamp();

        public void Stepped(StepProgress progress)
        {
            var now = clock.GetTimestamp();
            Seconds = clock.GetElapsedTime(_last, now).TotalSeconds;
            _last = now;
            if (++_steps == Steps)
            {
                enough.Cancel();
            }
        }

        public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken) =>
            ValueTask.FromResult(TrialDirective.Stop(StopReason.Cancelled));
    }
}
