using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>The tables of a run, a row a trial.</summary>
public static class RunTables
{
    /// <summary>Scores are written as the paper writes them.</summary>
    internal static NumberFormat Score { get; } = NumberFormat.Fixed(4);

    private static readonly (string Key, string Title)[] Conventions = [("perImage", "per image"), ("pooled", "pooled"), ("keras", "keras")];

    private static readonly (string Key, string Title, Func<Scores, double> Of)[] Quantities =
    [
        ("Precision", "Precision", scores => scores.Precision),
        ("Recall", "Recall", scores => scores.Recall),
        ("Dice", "Dice", scores => scores.Dice),
        ("Jaccard", "Jaccard", scores => scores.Jaccard),
    ];

    /// <summary>Everything that is known of each trial: for CSV and JSON, and for readers who choose their own columns.</summary>
    public static ReportTable Results(IReadOnlyList<ReportedTrial> trials)
    {
        var differences = ConfigurationDifferences.Of([.. trials.Select(trial => trial.Trial)]);
        return new ReportTable(
            "results",
            "Results of each trial",
            [.. IdentityColumns, .. ScoreColumns, .. CostColumns],
            [.. trials.Select((trial, index) => Row(trial, differences[index]))],
            ConventionNotes(trials)).WithBestEmphasised();
    }

    /// <summary>The scores under the three conventions, without the columns that are the same in every row.</summary>
    public static ReportTable ScoresOf(IReadOnlyList<ReportedTrial> trials)
    {
        var identity = Telling(trials);
        return Results(trials).Select(
            "scores", "Segmentation scores under three conventions", [.. identity, .. ScoreColumns.Select(column => column.Key)]);
    }

    /// <summary>Size, speed and time.</summary>
    public static ReportTable CostOf(IReadOnlyList<ReportedTrial> trials)
    {
        var costs = CostColumns.Select(column => column.Key).Where(key => key != "multiplyAdds" || trials.Any(trial => trial.MultiplyAdds is not null));
        return Results(trials).Select("cost", "Cost of each trial", [.. Telling(trials), .. costs]) with { Notes = CostNotes(trials) };
    }

    private static readonly TableColumn[] IdentityColumns =
    [
        TableColumn.Words("trial", "Trial"),
        TableColumn.Words("configuration", "Configuration"),
        TableColumn.Numbers("fold", "Fold", NumberFormat.Exact),
        TableColumn.Numbers("seed", "Seed", NumberFormat.Exact),
        TableColumn.Words("part", "Part"),
    ];

    private static readonly TableColumn[] ScoreColumns =
    [
        .. from convention in Conventions
           from quantity in Quantities
           select TableColumn.Numbers(convention.Key + quantity.Key, quantity.Title, Score) with { Group = convention.Title, Better = Better.Higher },
    ];

    private static readonly TableColumn[] CostColumns =
    [
        TableColumn.Numbers("totalParameters", "Parameters", NumberFormat.Count),
        TableColumn.Numbers("trainableParameters", "Trainable", NumberFormat.Count),
        TableColumn.Numbers("multiplyAdds", "Multiply-adds (10⁹)", NumberFormat.Scaled(1e9, 2)),
        TableColumn.Numbers("bestEpoch", "Best epoch", NumberFormat.Exact),
        TableColumn.Numbers("epochs", "Epochs", NumberFormat.Exact),
        TableColumn.Numbers("imagesPerSecond", "Images/s", NumberFormat.Fixed(1)),
        TableColumn.Numbers("trainingSeconds", "Training time", NumberFormat.Duration),
        TableColumn.Numbers("peakResidentBytes", "Peak memory (MiB)", NumberFormat.Scaled(1024 * 1024, 0)),
    ];

    private static List<Cell> Row(ReportedTrial trial, string difference)
    {
        var evaluation = trial.Evaluation;
        var cost = trial.Result.Cost;
        return
        [
            Cell.Of(trial.Title),
            difference.Length == 0 ? Cell.Missing : Cell.Of(difference),
            Cell.Of(trial.Trial.Split.Fold),
            Cell.Of(trial.Trial.Seed),
            Cell.Of(evaluation.Part),
            .. Quantities.Select(quantity => Cell.Mean(quantity.Of(evaluation.PerImage), quantity.Of(evaluation.PerImageDeviation))),
            .. Quantities.Select(quantity => Cell.Of(quantity.Of(evaluation.Pooled))),
            .. Quantities.Select(quantity => Cell.Of(quantity.Of(evaluation.Keras))),
            Cell.Of(cost.TotalParameters),
            Cell.Of(cost.TrainableParameters),
            trial.MultiplyAdds is { } multiplyAdds ? Cell.Of(multiplyAdds) : Cell.Missing,
            Cell.Of(trial.Result.BestEpoch),
            Cell.Of(trial.Result.History[^1].Epoch),
            Cell.Of(cost.ImagesPerSecond),
            Cell.Of(cost.TrainingSeconds),
            Cell.Of(cost.PeakResidentBytes),
        ];
    }

    /// <summary>The identity columns that differ between the rows; the title always.</summary>
    private static IEnumerable<string> Telling(IReadOnlyList<ReportedTrial> trials)
    {
        yield return "trial";
        var differences = ConfigurationDifferences.Of([.. trials.Select(trial => trial.Trial)]);
        if (differences.Zip(trials).Any(pair => !TellsAll(pair.Second.Title, pair.First)))
        {
            yield return "configuration";
        }

        if (trials.DistinctBy(trial => trial.Trial.Split.Fold).Count() > 1)
        {
            yield return "fold";
        }

        if (trials.DistinctBy(trial => trial.Trial.Seed).Count() > 1)
        {
            yield return "seed";
        }

        if (trials.DistinctBy(trial => trial.Evaluation.Part).Count() > 1)
        {
            yield return "part";
        }
    }

    /// <summary>Whether a title says already what sets its trial apart.</summary>
    private static bool TellsAll(string title, string difference)
    {
        var told = title.Replace("network.name=", "network=", StringComparison.Ordinal);
        return difference.Length == 0 || difference == $"network={title}"
            || difference.Split(", ").All(one => $" {told},".Contains($" {one},", StringComparison.Ordinal));
    }

    internal static List<string> ConventionNotes(IReadOnlyList<ReportedTrial> trials)
    {
        List<string> notes =
        [
            "per image: mean ± standard deviation over images of each image's score at threshold 0.5;"
                + " an image that is empty in truth and in prediction scores 1.",
            "pooled: the pixels of all images counted together at threshold 0.5.",
            "keras: as the authors' release has Keras compute them, from the pixels of each batch, smoothed by 1, averaged over batches by their size;"
                + " Dice and Jaccard of probabilities, precision and recall at threshold 0.5.",
        ];
        if (trials.Any(trial => trial.Evaluation.Part == "validation"))
        {
            notes.Add("Measured on the validation part, whose loss also chose the weights, as the paper does for the nuclei: a little optimistic.");
        }

        return notes;
    }

    private static List<string> CostNotes(IReadOnlyList<ReportedTrial> trials)
    {
        List<string> notes = ["Parameters count batch-norm moving statistics too, as Keras does; trainable ones do not."];
        if (trials.Any(trial => trial.MultiplyAdds is not null))
        {
            notes.Add("Multiply-adds are those of one forward pass of one image at the run's size.");
        }

        notes.Add("Images/s counts training images and training time only; training time includes validation. Both depend on the machine.");
        return notes;
    }
}
