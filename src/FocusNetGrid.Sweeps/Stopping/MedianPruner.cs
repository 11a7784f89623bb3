using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>
/// The median stopping rule (Golovin et al., Vizier, KDD 2017): a trial stops after an epoch by which its best value is worse than the median of
/// the best values by that epoch of the trials that have finished on the same fold.
/// </summary>
internal sealed class MedianPruner(MedianOptions options) : IPruner
{
    private readonly HashSet<TrialPlace> noted = [];
    private readonly Dictionary<(int Fold, int Epoch), BestValues> peers = [];

    public bool WatchesEpochs => true;

    public bool WatchesResults => true;

    public void Note(TrialStanding standing)
    {
        if (standing.Result is not { } result || !noted.Add(standing.Place))
        {
            return;
        }

        foreach (var epoch in result.History)
        {
            var key = (standing.Place.Fold, epoch.Epoch);
            if (!peers.TryGetValue(key, out var values))
            {
                peers.Add(key, values = new BestValues(count => (count + 1) / 2));
            }

            values.Add(result.History.BestBy(epoch.Epoch, options.Metric));
        }
    }

    public bool Stops(TrialStanding standing) =>
        standing.Epoch > options.WarmUpEpochs
        && standing.Epoch < standing.Epochs
        && peers.TryGetValue((standing.Place.Fold, standing.Epoch), out var values)
        && values.Count >= options.LeastPeers
        && standing.History.BestBy(standing.Epoch, options.Metric) < Median(values);

    public IReadOnlyList<int> Beaten(int configuration) => [];

    private static double Median(BestValues values) => values.Count % 2 == 1 ? values.Least : (values.Least + values.Next) / 2;
}
