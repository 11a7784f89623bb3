using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace FocusNetGrid.Reports.Searches;

/// <summary>A regression tree (Breiman et al. 1984) that splits where the squared error falls most.</summary>
internal sealed class RegressionTree
{
    private const int SmallestLeaf = 2;

    private readonly ForestData data;
    private readonly int tried;
    private readonly MersenneTwister random;
    private readonly Node root;

    /// <param name="data">All observations.</param>
    /// <param name="sample">Which of them the tree learns from; an observation may come several times.</param>
    /// <param name="tried">Features that each split chooses among, drawn anew each time.</param>
    /// <param name="random">Draws them.</param>
    public RegressionTree(ForestData data, IReadOnlyList<int> sample, int tried, MersenneTwister random)
    {
        (this.data, this.tried, this.random) = (data, tried, random);
        root = Grow(sample);
    }

    /// <summary>The prediction for a row of features.</summary>
    public double Predict(IReadOnlyList<double> row)
    {
        var node = root;
        while (node.Split is { } split)
        {
            node = split.GoesLeft(row[split.Feature]) ? node.Left! : node.Right!;
        }

        return node.Value;
    }

    private Node Grow(IReadOnlyList<int> sample)
    {
        var mean = sample.Average(index => data.Targets[index]);
        if (sample.Count < 2 * SmallestLeaf || BestSplit(sample) is not { } split)
        {
            return new Node(mean, null, null, null);
        }

        var sides = sample.ToLookup(index => split.GoesLeft(data.Rows[index][split.Feature]));
        return new Node(mean, split, Grow([.. sides[true]]), Grow([.. sides[false]]));
    }

    private Split? BestSplit(IReadOnlyList<int> sample)
    {
        var features = Enumerable.Range(0, data.Features).SelectPermutation(random).Take(tried);
        var (best, bestGain) = ((Split?)null, 1e-12);
        foreach (var split in features.SelectMany(feature => Splits(sample, feature)))
        {
            var gain = Gain(sample, split);
            if (gain > bestGain)
            {
                (best, bestGain) = (split, gain);
            }
        }

        return best;
    }

    /// <summary>
    /// Between neighbouring numbers, one category against the rest, and active against inactive. Not the last where another feature says which is active: the tree
    /// could take either for the split, and credit for the other's effect would go to both.
    /// </summary>
    private IEnumerable<Split> Splits(IReadOnlyList<int> sample, int feature)
    {
        double[] values = [.. sample.Select(index => data.Rows[index][feature]).Where(value => !double.IsNaN(value)).Distinct().Order()];
        if (data.Categorical[feature])
        {
            return values.Select(value => new Split(feature, value, IsEquality: true));
        }

        var between = values.Zip(values.Skip(1), (low, high) => new Split(feature, (low + high) / 2, IsEquality: false));
        return data.OwnPresence[feature] && sample.Any(index => double.IsNaN(data.Rows[index][feature]))
            ? between.Append(new Split(feature, double.PositiveInfinity, IsEquality: false))
            : between;
    }

    /// <summary>By how much the sum of squares between the two sides exceeds none.</summary>
    private double Gain(IReadOnlyList<int> sample, Split split)
    {
        var (count, sum, total) = (0, 0.0, 0.0);
        foreach (var index in sample)
        {
            total += data.Targets[index];
            if (split.GoesLeft(data.Rows[index][split.Feature]))
            {
                (count, sum) = (count + 1, sum + data.Targets[index]);
            }
        }

        var others = sample.Count - count;
        return count < SmallestLeaf || others < SmallestLeaf
            ? 0
            : sum * sum / count + (total - sum) * (total - sum) / others - total * total / sample.Count;
    }

    private sealed record Node(double Value, Split? Split, Node? Left, Node? Right);

    /// <summary>An inactive feature, NaN, always goes right.</summary>
    private sealed record Split(int Feature, double Value, bool IsEquality)
    {
        public bool GoesLeft(double value) => IsEquality ? value == Value : value <= Value;
    }
}
