using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Runs;

/// <summary>The figures of a run beside its learning curves: those that its trials give something to see for.</summary>
public static class RunFigures
{
    /// <summary>More configurations than this are too many for a figure with a row each; so many have colours in the learning curves.</summary>
    private const int MostConfigurations = Ink.SeriesColours;

    /// <summary>The figures, in the order of the report.</summary>
    public static IReadOnlyList<ReportFigure> Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report, report.Search is { } search ? PermutationImportance.Of(search) : null);
    }

    /// <summary>The same with the importance of the searched parameters, which takes seconds to find; null where nothing was searched.</summary>
    internal static IReadOnlyList<ReportFigure> Of(RunReport report, ImportanceResult? importance)
    {
        var all = ConfigurationImages.Of(report.Trials);
        var folds = CrossValidationResults.Of(report.Trials, report.Folds);
        var incomplete = folds.Where(one => !one.IsComplete).Select(one => one.Configuration).ToHashSet();
        var noneComplete = folds.Count > 0 && incomplete.Count == folds.Count;
        IReadOnlyList<ConfigurationImages> compared = noneComplete ? all : [.. all.Where(one => !incomplete.Contains(one.Configuration))];
        var series = ReportSeries.Of(report.Trials);
        var shown = compared.Count <= MostConfigurations ? compared : Highest(compared, series);
        var selection = shown.Count < compared.Count ? Selection(shown.Count, compared.Count, noneComplete) : "";
        var gaps = Gaps(all.Count - compared.Count, compared.Count, noneComplete);
        return [
            .. Distributions(report.Name, shown, series).Select(figure => figure with { Explanation = figure.Explanation + selection + gaps }),
            .. Costs(report.Name, compared, series).Select(figure => figure with { Explanation = figure.Explanation + gaps }),
            .. report.Search is { } search && importance is not null ? Search(report.Name, search, importance) : [],
        ];
    }

    /// <summary>Why there is no importance of a search's parameters; empty where there is, or where nothing was searched.</summary>
    internal static string ImportanceRefusal(ImportanceResult? importance) => importance is { Refusal: { Length: > 0 } reason }
        ? $"The importance of the searched parameters is not shown: {reason}"
        : "";

    private static IReadOnlyList<ConfigurationImages> Highest(IReadOnlyList<ConfigurationImages> compared, ReportSeries series)
    {
        var places = series.Ranking.Index().ToDictionary(one => one.Item, one => one.Index);
        var highest = compared.OrderBy(one => places[one.Configuration]).Take(MostConfigurations).ToHashSet();
        return [.. compared.Where(highest.Contains)];
    }

    /// <summary>Which of the compared configurations are shown.</summary>
    private static string Selection(int shown, int compared, bool noneComplete) => noneComplete
        ? $" Of {compared} configurations the {shown} with the most finished trials, and among equals the highest validation Dice."
        : $" The {shown} highest of {compared} configurations by validation Dice.";

    /// <summary>What a reader must know of folds without a result; empty where there is none.</summary>
    private static string Gaps(int leftOut, int compared, bool noneComplete) => (noneComplete, compared, leftOut) switch
    {
        (true, 1, _) => " Not all of its folds have a result.",
        (true, _, _) => " None of the configurations has all folds, so they may have been measured on different images.",
        (_, _, 0) => "",
        (_, _, 1) => " 1 configuration without all folds is left out.",
        _ => $" {leftOut} configurations without all folds are left out.",
    };

    private static IEnumerable<ReportFigure> Distributions(string name, IReadOnlyList<ConfigurationImages> configurations, ReportSeries series) =>
    [
        ScoreDistributions.Draw(
            $"{name}: every image", "Jaccard of each image", [.. configurations.Select(one => (new ScoreSample(one.Name, one.Jaccard), series[one.Configuration]))]),
    ];

    /// <summary>Only where costs differ, for else there is nothing to weigh. All configurations: what is cheap and low may be on the front, too.</summary>
    private static IEnumerable<ReportFigure> Costs(string name, IReadOnlyList<ConfigurationImages> configurations, ReportSeries series)
    {
        var priced = configurations.Where(one => one.MultiplyAdds is not null).ToList();
        if (priced.DistinctBy(one => one.MultiplyAdds).Count() < 2)
        {
            return [];
        }

        var bootstraps = priced.Select(one => one.Jaccard.Count).Distinct().ToDictionary(images => images, images => ImageBootstrap.For(images));
        return
        [
            CostFront.Draw(
                $"{name}: score and cost",
                "Jaccard, mean over images",
                "95 % bootstrap interval over images",
                [.. priced.Select(one => (PointOf(one, bootstraps[one.Jaccard.Count]), series[one.Configuration]))]),
        ];
    }

    private static CostPoint PointOf(ConfigurationImages one, ImageBootstrap bootstrap)
    {
        var interval = Interval.OfReplicates(bootstrap.MeansOf(one.Jaccard));
        var mean = one.Jaccard.Average();
        return new CostPoint(one.Name, one.MultiplyAdds!.Value, mean, Math.Min(mean, interval.Low), Math.Max(mean, interval.High));
    }

    private static IEnumerable<ReportFigure> Search(string name, SearchStudy study, ImportanceResult importance)
    {
        var finite = study.Points.Count(point => double.IsFinite(point.Score));
        if (finite < 2 || (study with { Points = [.. study.Points.Where(point => double.IsFinite(point.Score))] }).Varied().Parameters.Count == 0)
        {
            yield break;
        }

        yield return ParallelCoordinates.Draw($"{name}: the search", study);
        yield return Slices.Draw($"{name}: each parameter alone", study);
        if (importance.Parameters.Count > 0)
        {
            yield return Importance.Draw($"{name}: what matters", study.Score, importance);
        }
    }
}
