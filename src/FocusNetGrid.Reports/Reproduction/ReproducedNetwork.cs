using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>A row of a reproduction: a network as printed, and what came out of training it.</summary>
public sealed record ReproducedNetwork
{
    /// <summary>As the table names it.</summary>
    public required string Method { get; init; }

    /// <summary>The network's name in specs.</summary>
    public required string Network { get; init; }

    /// <summary>The printed row; null for a network that the table does not have.</summary>
    public required ResultRow? Printed { get; init; }

    /// <summary>The finished trials, one a seed; empty where there is none.</summary>
    public required IReadOnlyList<ReportedTrial> Trials { get; init; }

    /// <summary>The trials without a result.</summary>
    public required IReadOnlyList<MissingTrial> Missing { get; init; }

    /// <summary>An estimate for each score and convention; empty where no trial finished.</summary>
    public required IReadOnlyDictionary<(Quantity Quantity, ScoreConvention Convention), Estimate> Estimates { get; init; }

    /// <summary>Each image's scores, averaged over seeds, in the order of the part's ids; empty where no trial finished.</summary>
    public required IReadOnlyDictionary<Quantity, IReadOnlyList<double>> PerImage { get; init; }

    /// <summary>The mean place among the networks image by image, 1 the best; empty where no trial finished.</summary>
    public IReadOnlyDictionary<Quantity, double> MeanRanks { get; init; } = new Dictionary<Quantity, double>();

    /// <summary>Whether any trial finished.</summary>
    public bool HasResult => Trials.Count > 0;

    /// <summary>Why trials are missing, each reason once; empty where none is.</summary>
    public string Gap => string.Join("; ", Missing
        .GroupBy(trial => trial.Reason)
        .Select(group => HasResult || Missing.Count > group.Count() ? $"{Seeds(group)}: {group.Key}" : group.Key));

    /// <summary>The printed number; null where the table has none.</summary>
    public double? ReportedOf(Quantity quantity) => Printed?.Values.TryGetValue(quantity, out var value) == true ? value.Value : null;

    /// <summary>A count of the network's that the claims speak of; null where it is not known.</summary>
    public double? CountOf(Quantity quantity) => (quantity, Trials) switch
    {
        (_, []) => null,
        (Quantity.Parameters, _) => Trials[0].Result.Cost.TotalParameters,
        (Quantity.Flops, _) => Trials[0].MultiplyAdds,
        _ => null,
    };

    private static string Seeds(IEnumerable<MissingTrial> trials)
    {
        var seeds = trials.Select(trial => trial.Seed).Order().ToList();
        return $"{(seeds.Count == 1 ? "seed" : "seeds")} {string.Join(", ", seeds)}";
    }
}
