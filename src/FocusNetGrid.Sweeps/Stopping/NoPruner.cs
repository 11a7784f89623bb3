namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Stops nothing.</summary>
internal sealed class NoPruner : IPruner
{
    public bool WatchesEpochs => false;

    public bool WatchesResults => false;

    public void Note(TrialStanding standing)
    {
    }

    public bool Stops(TrialStanding standing) => false;

    public IReadOnlyList<int> Beaten(int configuration) => [];
}
