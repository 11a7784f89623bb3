using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>The figures of a reproduced table: the composite that stands for the whole, and its distributions and cost front at full size.</summary>
internal static class TableFigures
{
    private const string Interval = "95 % bootstrap interval over images";
    private const string ImageScore = "Jaccard of each image";
    private const string CostScore = "Jaccard";

    /// <summary>The scores of the dot plot; those that the table prints, and the two that every reproduction adds.</summary>
    private static readonly (Quantity Quantity, string Title)[] Scores =
        [(Quantity.Precision, "Precision"), (Quantity.Recall, "Recall"), (Quantity.Dice, "Dice"), (Quantity.Jaccard, CostScore)];

    /// <summary>The composite first, unless a changed spec has more networks than it has colours. All scores are means over the images.</summary>
    /// <param name="title">Set above the figures: <c>Table 3</c>.</param>
    /// <param name="table">The reproduction.</param>
    public static IReadOnlyList<ReportFigure> Of(string title, ReproducedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scaled = $"{title}, scale {table.Report.Scale}";
        var networks = InSeries(table);
        var measured = networks.Where(one => one.Network.HasResult).ToList();
        var priced = measured.Where(one => one.Network.CountOf(Quantity.Flops) > 0).ToList();
        return [
            .. networks.Count <= Ink.SeriesColours ? [CompositeFigure.Draw(Composite(title, table, networks))] : Array.Empty<ReportFigure>(),
            ScoreDistributions.Draw($"{scaled}: every image", ImageScore, [.. measured.Select(one => (SampleOf(one.Network), one.Series))]),
            .. priced.DistinctBy(one => one.Network.CountOf(Quantity.Flops)).Count() < 2
                ? []
                : new[] { CostFront.Draw($"{scaled}: score and cost", "Jaccard, mean over images", Interval, [.. priced.Select(one => (PointOf(one.Network), one.Series))]) },
        ];
    }

    /// <summary>The networks with their series: the one of their learning curve, and for those without a result one that no curve has.</summary>
    private static IReadOnlyList<(ReproducedNetwork Network, int Series)> InSeries(ReproducedTable table)
    {
        var series = ReportSeries.Of(table.Report.Trials);
        var without = table.Networks.Where(network => !network.HasResult).ToList();
        return [.. table.Networks.Select(network => (network, network.HasResult ? series[network.Trials[0].Configuration] : series.Ranking.Count + without.IndexOf(network)))];
    }

    private static CompositeData Composite(string title, ReproducedTable table, IReadOnlyList<(ReproducedNetwork Network, int Series)> networks) => new()
    {
        Title = $"{title}: reported beside reproduced",
        Subtitle = table.Stamp,
        Scores = [.. Scores.Select(score => score.Title)],
        Interval = $"mean over {table.Images} {table.Part} images and 95 % interval",
        ImageScore = ImageScore,
        CostScore = CostScore,
        Rows = [.. networks.Select(one => RowOf(one.Network, one.Series))],
    };

    private static CompositeRow RowOf(ReproducedNetwork network, int series) => new(network.Method, [.. Scores.Select(score => EstimateOf(network, score.Quantity))])
    {
        Series = series,
        Images = network.HasResult ? network.PerImage[Quantity.Jaccard] : [],
        MultiplyAdds = network.CountOf(Quantity.Flops),
        ValidationDice = [.. network.Trials.Select(trial => (IReadOnlyList<double>)[.. trial.Result.History.Select(epoch => epoch.ValidationDice)])],
    };

    private static CompositeEstimate EstimateOf(ReproducedNetwork network, Quantity quantity) => network.HasResult
        ? new(network.ReportedOf(quantity), Measured(network, quantity).Value, Measured(network, quantity).Interval?.Low, Measured(network, quantity).Interval?.High)
        : new(network.ReportedOf(quantity), null, null, null);

    private static ScoreSample SampleOf(ReproducedNetwork network) => new(network.Method, network.PerImage[Quantity.Jaccard]);

    private static CostPoint PointOf(ReproducedNetwork network)
    {
        var estimate = Measured(network, Quantity.Jaccard);
        return new(network.Method, network.CountOf(Quantity.Flops)!.Value, estimate.Value, estimate.Interval?.Low ?? estimate.Value, estimate.Interval?.High ?? estimate.Value);
    }

    private static Estimate Measured(ReproducedNetwork network, Quantity quantity) => network.Estimates[(quantity, ScoreConvention.PerImage)];
}
