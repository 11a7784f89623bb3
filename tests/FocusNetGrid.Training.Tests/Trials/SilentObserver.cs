using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>Lets a trial run, and tells a test of each step and epoch that it asks about.</summary>
internal sealed class SilentObserver : ITrialObserver
{
    public Action<StepProgress> OnStep { get; init; } = _ => { };

    public Func<EpochRecord, TrialDirective> OnEpoch { get; init; } = _ => TrialDirective.Continue;

    public List<int> Starts { get; } = [];

    public void Started(TrialAssignment assignment, int epochsDone) => Starts.Add(epochsDone);

    public void Stepped(StepProgress progress) => OnStep(progress);

    public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken) => ValueTask.FromResult(OnEpoch(epoch));
}
