using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>
/// Asynchronous successive halving (Li et al., MLSys 2020) that stops at rungs: a trial that reaches a rung goes on if it is among the best part of
/// all that have reached it so far on the same fold, and stops if not. Nobody waits for others, and the best at a rung always goes on.
/// </summary>
internal sealed class AshaPruner(AshaOptions options) : IPruner
{
    private readonly Dictionary<(int Fold, int Epoch), BestValues> rungs = [];
    private readonly HashSet<(TrialPlace Place, int Epoch)> noted = [];

    public bool WatchesEpochs => true;

    public bool WatchesResults => false;

    public void Note(TrialStanding standing)
    {
        foreach (var epoch in Rungs(standing.Epochs).TakeWhile(epoch => epoch <= standing.Epoch))
        {
            if (noted.Add((standing.Place, epoch)))
            {
                var key = (standing.Place.Fold, epoch);
                if (!rungs.TryGetValue(key, out var values))
                {
                    rungs.Add(key, values = new BestValues(count => Math.Max(1, count / options.ReductionFactor)));
                }

                values.Add(standing.History.BestBy(epoch, options.Metric));
            }
        }
    }

    public bool Stops(TrialStanding standing) =>
        Rungs(standing.Epochs).Contains(standing.Epoch)
        && rungs.TryGetValue((standing.Place.Fold, standing.Epoch), out var values)
        && standing.History.BestBy(standing.Epoch, options.Metric) < values.Least;

    public IReadOnlyList<int> Beaten(int configuration) => [];

    /// <summary>The rungs below a trial's last epoch.</summary>
    private IEnumerable<int> Rungs(int epochs)
    {
        for (long epoch = options.MinEpochs; epoch < epochs; epoch *= options.ReductionFactor)
        {
            yield return (int)epoch;
        }
    }
}
