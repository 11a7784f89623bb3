using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Hears how a run goes on. Called from the threads that prepare, schedule and train, several at a time where there are several workers.</summary>
public interface IRunObserver
{
    /// <summary>Cases are being decoded and resized for the cache.</summary>
    void Preparing(int done, int cases);

    /// <summary>The data are ready.</summary>
    void Prepared(DataFacts data, TimeSpan took);

    /// <summary>It is settled which trials there are, and which of them earlier sessions have finished.</summary>
    /// <param name="plan">The trials, so far.</param>
    /// <param name="finishedBefore">Trials that had ended.</param>
    /// <param name="workers">The workers' names.</param>
    void Planned(SweepPlan plan, int finishedBefore, IReadOnlyList<string> workers);

    /// <summary>An attempt at a trial begins; its progress goes to the observer that comes back.</summary>
    ITrialObserver Begin(string worker, PlannedTrial trial, int attempt);

    /// <summary>The attempt is over.</summary>
    /// <param name="worker">Who had it.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="status">How the trial stands: waiting where it goes on later.</param>
    /// <param name="result">What came out; null where nothing did.</param>
    /// <param name="failure">What went wrong; null where nothing did.</param>
    void Ended(string worker, PlannedTrial trial, TrialStatus status, TrialResult? result, TrialFailure? failure);

    /// <summary>How far the sweep is; told again and again.</summary>
    void Progressed(SweepReading reading);

    /// <summary>Something that the user should know and that stops nothing.</summary>
    void Warn(string message);
}
