namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>
/// Races configurations over folds: one that is beaten on the folds it has finished gets no more. Two configurations are compared image by image on
/// the folds that both have finished with every seed, by Wilcoxon's signed-rank test, each image's score being the mean over the seeds; as they are
/// compared again after every fold, each comparison has its part of the risk. One that is beaten itself beats nobody, so that the last one stays.
/// </summary>
/// <param name="options">When a configuration counts as beaten.</param>
/// <param name="folds">Folds of the split.</param>
/// <param name="seeds">Seeds of a fold.</param>
internal sealed class FoldRacingPruner(FoldRacingOptions options, int folds, int seeds) : IPruner
{
    private readonly Dictionary<int, Dictionary<(int Fold, int Seed), float[]>> scores = [];
    private readonly HashSet<int> beaten = [];

    public bool WatchesEpochs => false;

    public bool WatchesResults => true;

    public void Note(TrialStanding standing)
    {
        if (standing.Result is { } result)
        {
            var (configuration, fold, seed) = standing.Place;
            scores.TryAdd(configuration, []);
            scores[configuration].TryAdd((fold, seed), CaseScores.Of(result));
        }
    }

    public bool Stops(TrialStanding standing) => false;

    public IReadOnlyList<int> Beaten(int configuration)
    {
        var dropped = new List<int>();
        foreach (var other in scores.Keys.Where(other => other != configuration && !beaten.Contains(other)).Order().ToArray())
        {
            if (beaten.Contains(configuration))
            {
                break;
            }

            if (Loser(configuration, other) is { } loser)
            {
                beaten.Add(loser);
                dropped.Add(loser);
            }
        }

        return dropped;
    }

    private int? Loser(int one, int other)
    {
        var differences = Differences(scores.GetValueOrDefault(one) ?? [], scores[other]);
        var looks = Math.Max(1, folds - options.LeastFolds);
        return differences.Length == 0 ? null
            : SignedRank.BelowZero(differences) < options.Significance / looks ? one
            : SignedRank.BelowZero(differences.Select(difference => -difference)) < options.Significance / looks ? other
            : null;
    }

    /// <summary>What one scores more than the other, image by image; nothing before there are folds enough.</summary>
    private double[] Differences(Dictionary<(int Fold, int Seed), float[]> one, Dictionary<(int Fold, int Seed), float[]> other)
    {
        var common = one.Keys.Where(other.ContainsKey).Order().GroupBy(key => key.Fold).Where(fold => fold.Count() == seeds).ToArray();
        return common.Length < options.LeastFolds
            ? []
            : [.. common.SelectMany(fold => Enumerable.Range(0, one[fold.First()].Length)
                .Select(image => fold.Average(key => (double)one[key][image] - other[key][image])))];
    }
}
