using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>Brings printed rows and trained networks together.</summary>
internal static class ReproductionTrials
{
    /// <summary>Refuses what cannot be compared image by image.</summary>
    /// <exception cref="ArgumentException">No trial finished, trials were measured on different images, or a network has two configurations.</exception>
    public static void Check(ReproductionReport report)
    {
        if (report.Trials.Count == 0)
        {
            throw new ArgumentException("A reproduction needs at least one finished trial.", nameof(report));
        }

        var images = ImagesOf(report.Trials[0]);
        foreach (var trial in report.Trials.Where(trial => !ImagesOf(trial).SequenceEqual(images)))
        {
            throw new ArgumentException($"The trial '{trial.Title}' was measured on other images than '{report.Trials[0].Title}'.", nameof(report));
        }

        foreach (var network in report.Trials.GroupBy(trial => trial.Trial.Network.Name).Where(group => group.DistinctBy(trial => trial.Trial.Seed).Count() < group.Count()))
        {
            throw new ArgumentException($"The network '{network.Key}' has two trials of one seed; a reproduction has one configuration a network.", nameof(report));
        }
    }

    /// <summary>A row a printed network, in the table's order, then those that the table does not have, in the order of the spec.</summary>
    public static IReadOnlyList<ReproducedNetwork> Networks(ReproductionReport report, ImageBootstrap bootstrap)
    {
        var printed = report.Printed.Rows.Select(row => Row(report, row.Network, row.Method, row, bootstrap));
        var others = report.Trials.Select(trial => trial.Trial.Network.Name)
            .Concat(report.Missing.Select(trial => trial.Network))
            .Distinct()
            .Where(network => report.Printed.Rows.All(row => row.Network != network))
            .Select(network => Row(report, network, network, null, bootstrap));
        return [.. printed, .. others];
    }

    /// <summary>The same rows with their mean ranks.</summary>
    public static IReadOnlyList<ReproducedNetwork> Ranked(IReadOnlyList<ReproducedNetwork> networks)
    {
        var measured = networks.Where(network => network.HasResult).ToList();
        var ranks = TableScores.All.ToDictionary(
            quantity => quantity, quantity => MeanRanks.Of([.. measured.Select(network => network.PerImage[quantity])]));
        return [.. networks.Select(network => measured.IndexOf(network) is >= 0 and var place
            ? network with { MeanRanks = TableScores.All.ToDictionary(quantity => quantity, quantity => ranks[quantity][place]) }
            : network)];
    }

    private static ReproducedNetwork Row(ReproductionReport report, string network, string method, ResultRow? printed, ImageBootstrap bootstrap)
    {
        var trials = report.Trials.Where(trial => trial.Trial.Network.Name == network).OrderBy(trial => trial.Trial.Seed).ToList();
        var missing = report.Missing.Where(trial => trial.Network == network).ToList();
        var estimates = new NetworkEstimates(trials, bootstrap);
        return new ReproducedNetwork
        {
            Method = method,
            Network = network,
            Printed = printed,
            Trials = trials,
            Missing = trials.Count + missing.Count > 0 ? missing : [new MissingTrial(network, 0, "not in the spec")],
            Estimates = trials.Count > 0 ? estimates.All() : new Dictionary<(Quantity, ScoreConvention), Estimate>(),
            PerImage = trials.Count > 0 ? estimates.PerImage() : new Dictionary<Quantity, IReadOnlyList<double>>(),
        };
    }

    private static IEnumerable<string> ImagesOf(ReportedTrial trial) => trial.Evaluation.Cases.Select(image => image.Id);
}
