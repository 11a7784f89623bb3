using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Workers;

/// <summary>Lets a trial run, and tells a test of each step and epoch that it asks about.</summary>
internal sealed class Witness : ITrialObserver
{
    private bool _reached;

    public Action OnStart { get; init; } = () => { };

    public Func<EpochRecord, TrialDirective> OnEpoch { get; init; } = _ => TrialDirective.Continue;

    /// <summary>Done once, in the middle of the third epoch.</summary>
    public Action InThirdEpoch { get; init; } = () => { };

    public List<int> Starts { get; } = [];

    public List<int> Epochs { get; } = [];

    public void Started(TrialAssignment assignment, int epochsDone)
    {
        Starts.Add(epochsDone);
        OnStart();
    }

    public void Stepped(StepProgress progress)
    {
        if (progress is { Epoch: 3, Phase: TrialPhase.Training } && !_reached)
        {
            _reached = true;
            InThirdEpoch();
        }
    }

    public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
    {
        Epochs.Add(epoch.Epoch);
        return ValueTask.FromResult(OnEpoch(epoch));
    }
}
