using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Statistics;
using FocusNetGrid.Sweeps.Trials;
using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>The scores of a network's seeds under the three conventions.</summary>
/// <param name="trials">A trial a seed, at least one, all measured on the images that the bootstrap draws from.</param>
/// <param name="bootstrap">Draws the images.</param>
internal sealed class NetworkEstimates(IReadOnlyList<ReportedTrial> trials, ImageBootstrap bootstrap)
{
    private readonly IReadOnlyList<Evaluation> evaluations = [.. trials.Select(trial => trial.Evaluation)];

    /// <summary>Every image's score, averaged over seeds: what networks are compared by, pair by pair.</summary>
    public IReadOnlyDictionary<Quantity, IReadOnlyList<double>> PerImage()
    {
        var scores = evaluations.Select(evaluation => evaluation.Cases.Select(ThresholdScores.Of).ToList()).ToList();
        return TableScores.All.ToDictionary(
            quantity => quantity,
            quantity => (IReadOnlyList<double>)[.. Enumerable.Range(0, scores[0].Count)
                .Select(image => scores.Average(seed => TableScores.Of(seed[image], quantity)))]);
    }

    /// <summary>An estimate for each score and convention.</summary>
    public IReadOnlyDictionary<(Quantity Quantity, ScoreConvention Convention), Estimate> All()
    {
        var images = PerImage();
        var pooled = PooledReplicates();
        return (
            from convention in TableScores.Conventions
            from quantity in TableScores.All
            select (quantity, convention)).ToDictionary(key => key, key => key.convention switch
            {
                ScoreConvention.PerImage => Of(key.quantity, evaluation => evaluation.PerImage, Interval.OfReplicates(bootstrap.MeansOf(images[key.quantity]))) with
                {
                    ImageDeviation = evaluations.Average(evaluation => TableScores.Of(evaluation.PerImageDeviation, key.quantity)),
                },
                ScoreConvention.Pooled => Of(key.quantity, evaluation => evaluation.Pooled, Interval.OfReplicates(pooled.Select(scores => scores[key.quantity]))),
                _ => Of(key.quantity, evaluation => evaluation.Keras, null),
            });
    }

    private Estimate Of(Quantity quantity, Func<Evaluation, Scores> scores, Interval? interval)
    {
        var seeds = evaluations.Select(evaluation => TableScores.Of(scores(evaluation), quantity)).ToList();
        return new Estimate(seeds.Average(), double.NaN, interval, seeds.Count > 1 ? seeds.StandardDeviation() : double.NaN);
    }

    /// <summary>Of every set of images that was drawn: the score of its counts summed up, averaged over seeds.</summary>
    private List<Dictionary<Quantity, double>> PooledReplicates()
    {
        var seeds = evaluations.Select(evaluation => new
        {
            Hits = bootstrap.SumsOf([.. evaluation.Cases.Select(image => (double)image.TruePositives)]),
            Extra = bootstrap.SumsOf([.. evaluation.Cases.Select(image => (double)image.FalsePositives)]),
            Missed = bootstrap.SumsOf([.. evaluation.Cases.Select(image => (double)image.FalseNegatives)]),
            Rest = bootstrap.SumsOf([.. evaluation.Cases.Select(image => (double)image.TrueNegatives)]),
        }).ToList();
        return [.. Enumerable.Range(0, seeds[0].Hits.Count).Select(replicate =>
        {
            var scores = seeds.ConvertAll(seed => ThresholdScores.Of(new CaseCounts(
                "drawn", (long)seed.Hits[replicate], (long)seed.Extra[replicate], (long)seed.Missed[replicate], (long)seed.Rest[replicate])));
            return TableScores.All.ToDictionary(quantity => quantity, quantity => scores.Average(seed => TableScores.Of(seed, quantity)));
        })];
    }
}
