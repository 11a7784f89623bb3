using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Where a trial is, for showing.</summary>
/// <param name="Epoch">From 1; 0 before the first step.</param>
/// <param name="Phase">What it is doing.</param>
/// <param name="ImagesPerSecond">Training images a second in the newest epoch that trained.</param>
/// <param name="Loss">Training loss of that epoch so far.</param>
/// <param name="Last">The newest finished epoch of this session.</param>
/// <param name="Best">The epoch with the lowest validation loss that this session has seen.</param>
/// <param name="Fraction">Share of the trial's work that is done, 0 to 1.</param>
/// <param name="Left">Estimated time to its end; none before there is anything to judge by.</param>
internal sealed record TrialReading(
    int Epoch, TrialPhase Phase, double ImagesPerSecond, double Loss, EpochRecord? Last, EpochRecord? Best, double Fraction, TimeSpan? Left)
{
    /// <summary>Before the first step.</summary>
    public static TrialReading None { get; } = new(0, TrialPhase.Training, 0, 0, null, null, 0, null);
}
