namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>
/// Says which trials are not worth going on with. It decides by what it was told of the sweep's trials alone, whatever the order in which it
/// heard of them: after a restart it is told once of each trial that has begun, and is where it was.
/// </summary>
public interface IPruner
{
    /// <summary>Whether it has to be told of every epoch.</summary>
    bool WatchesEpochs { get; }

    /// <summary>Whether it has to be told of every result.</summary>
    bool WatchesResults { get; }

    /// <summary>Takes note of how a trial stands. Being told twice changes nothing.</summary>
    void Note(TrialStanding standing);

    /// <summary>Whether a trial whose newest epoch was noted stops there. One that has had its last epoch never does.</summary>
    bool Stops(TrialStanding standing);

    /// <summary>The configurations that get no further trials, now that one of this configuration has finished and was noted.</summary>
    IReadOnlyList<int> Beaten(int configuration);
}
