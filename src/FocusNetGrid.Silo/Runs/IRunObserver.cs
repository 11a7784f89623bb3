using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Hears how a run goes on. Called from the threads that prepare and train.</summary>
public interface IRunObserver
{
    /// <summary>Cases are being decoded and resized for the cache.</summary>
    void Preparing(int done, int cases);

    /// <summary>The data are ready.</summary>
    void Prepared(DataFacts data, TimeSpan took);

    /// <summary>It is settled which trials there are, and which of them earlier sessions have finished.</summary>
    void Planned(IReadOnlyList<PlannedTrial> trials, int finishedBefore);

    /// <summary>A trial begins; its progress goes to the observer that comes back.</summary>
    ITrialObserver Begin(PlannedTrial trial);

    /// <summary>A trial has succeeded or failed.</summary>
    void Ended(TrialOutcome outcome);

    /// <summary>Something that the user should know and that stops nothing.</summary>
    void Warn(string message);
}
