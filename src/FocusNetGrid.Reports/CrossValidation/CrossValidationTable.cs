using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.CrossValidation;

/// <summary>The table of a cross-validation, a row a configuration.</summary>
public static class CrossValidationTable
{
    private const string Cases = "cases";
    private const string PerImage = "per image";
    private const string Pooled = "pooled";
    private const string Folds = "between folds";
    private const string MissingKey = "missing";
    private static readonly NumberFormat Score = NumberFormat.Fixed(4);

    private static readonly TableColumn[] Columns =
    [
        TableColumn.Words("configuration", "Configuration"),
        TableColumn.Numbers("heldOut", "Held out", NumberFormat.Count) with { Group = Cases },
        TableColumn.Numbers("heldOutPlanned", "In all", NumberFormat.Count) with { Group = Cases },
        TableColumn.Numbers("perImageDice", "Dice", Score) with { Group = PerImage, Better = Better.Higher },
        TableColumn.Numbers("perImageJaccard", "Jaccard", Score) with { Group = PerImage, Better = Better.Higher },
        TableColumn.Numbers("pooledPrecision", "Precision", Score) with { Group = Pooled, Better = Better.Higher },
        TableColumn.Numbers("pooledRecall", "Recall", Score) with { Group = Pooled, Better = Better.Higher },
        TableColumn.Numbers("pooledDice", "Dice", Score) with { Group = Pooled, Better = Better.Higher },
        TableColumn.Numbers("pooledJaccard", "Jaccard", Score) with { Group = Pooled, Better = Better.Higher },
        TableColumn.Numbers("foldDiceLow", "Lowest Dice", Score) with { Group = Folds },
        TableColumn.Numbers("foldDiceHigh", "Highest Dice", Score) with { Group = Folds },
        TableColumn.Numbers("foldDiceSd", "SD of Dice", Score) with { Group = Folds },
        TableColumn.Words(MissingKey, "Missing"),
    ];

    /// <summary>The table. The best are emphasised only if all configurations are complete: others were measured on other cases.</summary>
    /// <param name="configurations">At least one.</param>
    public static ReportTable Of(IReadOnlyList<CrossValidatedConfiguration> configurations)
    {
        ArgumentNullException.ThrowIfNull(configurations);
        var complete = configurations.All(configuration => configuration.IsComplete);
        var table = new ReportTable("cross-validation", "All held-out cases evaluated together, and the spread between folds", Columns, [.. configurations.Select(Row)], Notes(configurations, complete));
        return complete ? table.WithBestEmphasised() : table;
    }

    /// <summary>The table for people: without the column of missing folds where none is missing.</summary>
    /// <param name="configurations">At least one.</param>
    public static ReportTable ShownOf(IReadOnlyList<CrossValidatedConfiguration> configurations)
    {
        var table = Of(configurations);
        var keys = table.Columns.Select(column => column.Key);
        return table.Select(table.Name, table.Caption, configurations.All(configuration => configuration.IsComplete) ? keys.Where(key => key != MissingKey) : keys);
    }

    /// <summary>Which folds lack a result: <c>fold 2 (pruned), fold 3 seed 1 (failed)</c>.</summary>
    public static string Missing(CrossValidatedConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return string.Join(", ", configuration.Missing
            .GroupBy(trial => (trial.Fold, trial.Gap))
            .Select(group => configuration.SeveralSeeds
                ? $"fold {group.Key.Fold} seed {string.Join(" and ", group.Select(trial => trial.Seed))} ({group.Key.Gap})"
                : $"fold {group.Key.Fold} ({group.Key.Gap})"));
    }

    private static List<Cell> Row(CrossValidatedConfiguration configuration)
    {
        var (scores, spread) = (configuration.Scores, configuration.SpreadOf(score => score.Dice));
        Cell Mean(Func<Scores, double> score) => Cell.Mean(score(scores.PerImage), score(scores.PerImageDeviation));
        return
        [
            Cell.Of(configuration.Configuration),
            Cell.Of(scores.Cases),
            Cell.Of(configuration.Planned),
            Mean(score => score.Dice),
            Mean(score => score.Jaccard),
            Cell.Of(scores.Pooled.Precision),
            Cell.Of(scores.Pooled.Recall),
            Cell.Of(scores.Pooled.Dice),
            Cell.Of(scores.Pooled.Jaccard),
            Cell.Of(spread.Low),
            Cell.Of(spread.High),
            spread.Deviation is { } deviation ? Cell.Of(deviation) : Cell.Missing,
            configuration.IsComplete ? Cell.Missing : Cell.Of(Missing(configuration)),
        ];
    }

    private static List<string> Notes(IReadOnlyList<CrossValidatedConfiguration> configurations, bool complete)
    {
        List<string> notes =
        [
            "Every case is held out once a repeat; the counts of all held-out cases, of all folds, repeats and seeds, are evaluated together, as one test set. No score is an average over folds.",
            "per image: mean ± standard deviation over the cases; a case that was measured several times, by repeats or seeds, counts once, with the mean of its scores.",
            "between folds: the lowest and the highest pooled Dice of a fold, and the sample standard deviation between folds.",
        ];
        if (configurations.Any(configuration => configuration.Part == "validation"))
        {
            notes.Add("The held-out part of a fold also chose the epoch whose weights were kept: a little optimistic.");
        }

        if (!complete)
        {
            notes.Add("Configurations with missing trials were measured on fewer cases, or on some cases less often, and cannot be compared with the others to the digit, so none is set in bold.");
        }

        return notes;
    }
}
