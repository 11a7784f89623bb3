using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>Holds a trial up at the end of an epoch until something else has happened.</summary>
internal sealed class OvertakenObserver(int epoch, Func<Task> meanwhile) : ITrialObserver
{
    public void Started(TrialAssignment assignment, int epochsDone)
    {
    }

    public void Stepped(StepProgress progress)
    {
    }

    public async ValueTask<TrialDirective> EpochEndedAsync(EpochRecord ended, CancellationToken cancellationToken)
    {
        if (ended.Epoch == epoch)
        {
            await meanwhile();
        }

        return TrialDirective.Continue;
    }
}
