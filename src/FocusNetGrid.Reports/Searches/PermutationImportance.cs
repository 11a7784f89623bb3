using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace FocusNetGrid.Reports.Searches;

/// <summary>
/// How much each parameter matters to the score: permutation importance (Breiman 2001, Random forests, section 10). A forest of regression trees, each
/// grown on a bootstrap sample, predicts the configurations that it has not seen; the importance is by how much its squared error rises when a
/// parameter's values are shuffled among these. A parameter that another switches on, as a loss does its own, is shuffled among the configurations that use
/// it and counts for its values alone: whether it is in use is the other's effect.
/// </summary>
public static class PermutationImportance
{
    /// <summary>Of fewer configurations a forest learns nothing worth telling.</summary>
    public const int FewestConfigurations = 10;

    private const int Trees = 300;
    private const int Shuffles = 3;

    /// <summary>The importances, or why there are none. The same study always gives the same answer.</summary>
    public static ImportanceResult Of(SearchStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var finite = study with { Points = [.. study.Points.Where(point => double.IsFinite(point.Score))] };
        var varied = finite.Varied();
        return varied.Points.Count < FewestConfigurations
                ? ImportanceResult.Refused($"it takes at least {FewestConfigurations} finished configurations to tell parameters apart, and there are {varied.Points.Count}.")
            : varied.Parameters.Count == 0 ? ImportanceResult.Refused("no parameter took more than one value.")
            : varied.Points.DistinctBy(point => point.Score).Count() == 1 ? ImportanceResult.Refused("all configurations have the same score.")
            : Measure(varied);
    }

    private static ImportanceResult Measure(SearchStudy study)
    {
        var data = ForestData.Of(study);
        var random = new MersenneTwister(1, threadSafe: false);
        var rises = new double[data.Features];
        var (sums, votes) = (new double[data.Rows.Count], new int[data.Rows.Count]);
        for (var count = 0; count < Trees; count++)
        {
            int[] sample = [.. Enumerable.Range(0, data.Rows.Count).Select(_ => random.Next(data.Rows.Count))];
            int[] unseen = [.. Enumerable.Range(0, data.Rows.Count).Except(sample)];
            if (unseen.Length < 2)
            {
                continue;
            }

            var tree = new RegressionTree(data, sample, (2 * data.Features + 2) / 3, random);
            foreach (var index in unseen)
            {
                sums[index] += tree.Predict(data.Rows[index]);
                votes[index]++;
            }

            AddRises(data, tree, unseen, random, rises);
        }

        double[] positive = [.. rises.Select(rise => Math.Max(0, rise))];
        var total = positive.Sum();
        return new ImportanceResult(
            [.. study.Parameters.Zip(positive, (parameter, rise) => new ParameterImportance(parameter.Name, total > 0 ? rise / total : 0)).OrderByDescending(one => one.Share)],
            Explained(data, sums, votes),
            data.Rows.Count,
            "");
    }

    /// <summary>Adds by how much the tree's squared error on configurations it has not seen rises as each feature is shuffled among them.</summary>
    private static void AddRises(ForestData data, RegressionTree tree, int[] unseen, MersenneTwister random, double[] rises)
    {
        var error = unseen.Average(index => Squared(tree.Predict(data.Rows[index]) - data.Targets[index]));
        for (var feature = 0; feature < data.Features; feature++)
        {
            for (var shuffle = 0; shuffle < Shuffles; shuffle++)
            {
                var donors = Donors(data, unseen, feature, random);
                var shuffled = unseen.Zip(donors, (index, donor) => Squared(tree.Predict(With(data.Rows[index], feature, data.Rows[donor][feature])) - data.Targets[index]));
                rises[feature] += (shuffled.Average() - error) / Shuffles;
            }
        }
    }

    /// <summary>Whose value each configuration gets: anyone's, or where another feature says which are active, an active one's if it is active and else its own.</summary>
    private static int[] Donors(ForestData data, int[] unseen, int feature, MersenneTwister random)
    {
        int[] donors = [.. unseen];
        int[] places = [.. Enumerable.Range(0, unseen.Length).Where(place => data.OwnPresence[feature] || !double.IsNaN(data.Rows[unseen[place]][feature]))];
        foreach (var (place, donor) in places.Zip(places.SelectPermutation(random)))
        {
            donors[place] = unseen[donor];
        }

        return donors;
    }

    private static double[] With(double[] row, int feature, double value)
    {
        double[] changed = [.. row];
        changed[feature] = value;
        return changed;
    }

    /// <summary>R² of the forest's predictions for configurations that the trees which vote on them have not seen.</summary>
    private static double Explained(ForestData data, double[] sums, int[] votes)
    {
        int[] voted = [.. Enumerable.Range(0, votes.Length).Where(index => votes[index] > 0)];
        var mean = voted.Average(index => data.Targets[index]);
        return 1 - voted.Sum(index => Squared(sums[index] / votes[index] - data.Targets[index])) / voted.Sum(index => Squared(data.Targets[index] - mean));
    }

    private static double Squared(double value) => value * value;
}
