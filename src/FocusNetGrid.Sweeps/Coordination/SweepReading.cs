using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Sweeps.Coordination;

/// <summary>A sweep in figures.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Trials">Trials so far; a search that learns may add more while <paramref name="IsOpen"/>.</param>
/// <param name="IsOpen">Whether more trials may come.</param>
/// <param name="Waiting">Trials that wait for a worker.</param>
/// <param name="Running">Trials that a worker has.</param>
/// <param name="Succeeded">Trials with a result.</param>
/// <param name="Failed">Trials whose attempts are used up.</param>
/// <param name="Pruned">Trials stopped early.</param>
/// <param name="Cancelled">Trials that a user gave up.</param>
/// <param name="Workers">Workers that have a trial of it.</param>
/// <param name="Best">The best trial so far; null before the first result.</param>
/// <param name="Problem">Why its search ended early; empty unless it did.</param>
public sealed record SweepReading(
    string Id,
    string Name,
    SweepStatus Status,
    int Trials,
    bool IsOpen,
    int Waiting,
    int Running,
    int Succeeded,
    int Failed,
    int Pruned,
    int Cancelled,
    int Workers,
    BestTrial? Best,
    string Problem)
{
    /// <summary>Trials that have ended.</summary>
    public int Ended => Succeeded + Failed + Pruned + Cancelled;
}

/// <summary>The best trial of a sweep.</summary>
/// <param name="Index">Its place in the plan, from 0.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Score">Pooled Dice of the validation part.</param>
public sealed record BestTrial(int Index, string Title, double Score);
