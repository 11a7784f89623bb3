using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Trials;

/// <summary>Tells an observer of every step. The loss it tells is fetched from the device four times a second and at the end, not at every step.</summary>
/// <param name="observer">Is told.</param>
/// <param name="losses">The phase's.</param>
/// <param name="time">For the speed.</param>
/// <param name="epoch">From 1.</param>
/// <param name="phase">The phase.</param>
/// <param name="images">Images of the phase in all.</param>
/// <param name="before">Of these, images that another attempt has done.</param>
internal sealed class ProgressMeter(
    ITrialObserver observer, LossMeter losses, TimeProvider time, int epoch, TrialPhase phase, int images, int before)
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    private readonly long start = time.GetTimestamp();
    private long stepped = time.GetTimestamp();
    private long? refreshed;
    private double loss;
    private int taken;

    /// <summary>A step over so many images is done.</summary>
    public void Step(int count)
    {
        taken += count;
        var done = before + taken;
        var now = time.GetTimestamp();
        if (refreshed is not { } last || done == images || time.GetElapsedTime(last, now) >= Refresh)
        {
            loss = losses.Mean();
            refreshed = now;
        }

        var seconds = time.GetElapsedTime(start, now).TotalSeconds;
        var step = new StepTime(count, time.GetElapsedTime(stepped, now).TotalSeconds);
        stepped = now;
        observer.Stepped(new StepProgress(epoch, phase, done, images, loss, seconds > 0 ? taken / seconds : 0) { Steps = [step] });
    }
}
