using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Sweeps.Coordination;

namespace FocusNetGrid.Silo.Runs;

/// <summary>What a user can ask of a sweep, whether it runs or rests.</summary>
/// <param name="Pause">Pauses it; false where it is not active.</param>
/// <param name="Resume">Resumes it; false where it is not paused.</param>
/// <param name="Cancel">Gives it up; false where it is over.</param>
/// <param name="Retry">Tries failed trials anew, and where asked for those that were cancelled; says how many.</param>
internal sealed record SweepControl(Func<Task<bool>> Pause, Func<Task<bool>> Resume, Func<Task<bool>> Cancel, Func<bool, Task<int>> Retry)
{
    /// <summary>A sweep that runs.</summary>
    public static SweepControl Of(ISweepGrain sweep) => new(sweep.Pause, sweep.Unpause, sweep.Cancel, sweep.Retry);

    /// <summary>A sweep that rests.</summary>
    public static SweepControl Of(SweepCoordinator sweep) => new(
        () => Task.FromResult(sweep.Pause()),
        () => Task.FromResult(sweep.Resume()),
        () => Task.FromResult(sweep.Cancel()),
        cancelledToo => Task.FromResult(sweep.Retry(cancelledToo)));
}
