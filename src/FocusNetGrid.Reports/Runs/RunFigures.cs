using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Runs;

/// <summary>The figures of a run beside its learning curves: those that its trials give something to see for.</summary>
public static class RunFigures
{
    /// <summary>More configurations than this are too many for a figure with a row each.</summary>
    private const int MostConfigurations = 12;

    /// <summary>The figures, in the order of the report.</summary>
    public static IReadOnlyList<ReportFigure> Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = ConfigurationImages.Of(report.Trials);
        var shown = all.Count <= MostConfigurations ? all : Highest(all);
        var selection = shown.Count < all.Count ? $" The {shown.Count} highest of {all.Count} configurations by validation Dice." : "";
        return [
            .. Distributions(report.Name, shown).Select(figure => figure with { Explanation = figure.Explanation + selection }),
            .. Costs(report.Name, shown).Select(figure => figure with { Explanation = figure.Explanation + selection }),
            .. report.Search is { } search ? Search(report.Name, search) : [],
        ];
    }

    /// <summary>Why there is no importance of a search's parameters; empty where there is, or where nothing was searched.</summary>
    internal static string ImportanceRefusal(RunReport report) => report.Search is { } search && PermutationImportance.Of(search).Refusal is { Length: > 0 } reason
        ? $"The importance of the searched parameters is not shown: {reason}"
        : "";

    private static IReadOnlyList<ConfigurationImages> Highest(IReadOnlyList<ConfigurationImages> all)
    {
        var highest = all.OrderByDescending(one => one.ValidationDice).Take(MostConfigurations).ToHashSet();
        return [.. all.Where(highest.Contains)];
    }

    private static IEnumerable<ReportFigure> Distributions(string name, IReadOnlyList<ConfigurationImages> configurations) =>
        [ScoreDistributions.Draw($"{name}: every image", "Jaccard of each image", [.. configurations.Select(one => new ScoreSample(one.Name, one.Jaccard))])];

    /// <summary>Only where costs differ, for else there is nothing to weigh.</summary>
    private static IEnumerable<ReportFigure> Costs(string name, IReadOnlyList<ConfigurationImages> configurations)
    {
        var priced = configurations.Where(one => one.MultiplyAdds is not null).ToList();
        return priced.DistinctBy(one => one.MultiplyAdds).Count() < 2
            ? []
            : [CostFront.Draw($"{name}: score and cost", "Jaccard, mean over images", "95 % bootstrap interval over images", [.. priced.Select(PointOf)])];
    }

    private static CostPoint PointOf(ConfigurationImages one)
    {
        var interval = Interval.OfReplicates(ImageBootstrap.For(one.Jaccard.Count).MeansOf(one.Jaccard));
        var mean = one.Jaccard.Average();
        return new CostPoint(one.Name, one.MultiplyAdds!.Value, mean, Math.Min(mean, interval.Low), Math.Max(mean, interval.High));
    }

    private static IEnumerable<ReportFigure> Search(string name, SearchStudy study)
    {
        var finite = study.Points.Count(point => double.IsFinite(point.Score));
        if (finite < 2 || (study with { Points = [.. study.Points.Where(point => double.IsFinite(point.Score))] }).Varied().Parameters.Count == 0)
        {
            yield break;
        }

        yield return ParallelCoordinates.Draw($"{name}: the search", study);
        yield return Slices.Draw($"{name}: each parameter alone", study);
        if (PermutationImportance.Of(study) is { Parameters.Count: > 0 } importance)
        {
            yield return Importance.Draw($"{name}: what matters", study.Score, importance);
        }
    }
}
