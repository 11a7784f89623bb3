using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Lets a trial go on and tells nobody.</summary>
internal sealed class SilentTrialObserver : ITrialObserver
{
    /// <inheritdoc/>
    public void Started(TrialAssignment assignment, int epochsDone)
    {
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress)
    {
    }

    /// <inheritdoc/>
    public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TrialDirective.Continue);
}
