using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Runs;

/// <summary>A report with its tables made, its figure drawn and its images read: what the documents are composed of.</summary>
internal sealed record ReportContent(RunReport Report, ReportTable Scores, ReportTable Cost, string Curves, IReadOnlyList<LoadedImage> Images)
{
    /// <summary>The learning curves' file, from the report's folder.</summary>
    public const string CurvesPath = "figures/learning-curves.svg";

    /// <summary>The trial with the highest pooled Dice; the first of equals.</summary>
    public ReportedTrial Best => Report.Trials.MaxBy(trial => trial.Evaluation.Pooled.Dice)!;

    /// <summary>The result in one sentence.</summary>
    public string Headline
    {
        get
        {
            var evaluation = Best.Evaluation;
            var lead = Report.Trials.Count == 1 ? Best.Title : $"Highest of {Report.Trials.Count} trials: {Best.Title}";
            return $"{lead}, Dice {RunTables.Score.Write(evaluation.Pooled.Dice)} pooled"
                + $" and {RunTables.Score.Write(evaluation.PerImage.Dice)} ± {RunTables.Score.Write(evaluation.PerImageDeviation.Dice)} per image"
                + $" on {evaluation.Cases.Count} {evaluation.Part} images.";
        }
    }

    public static async Task<ReportContent> LoadAsync(RunReport report, CancellationToken cancellationToken)
    {
        var images = new List<LoadedImage>();
        foreach (var image in report.Images)
        {
            images.Add(new LoadedImage(image, await File.ReadAllBytesAsync(image.Path, cancellationToken)));
        }

        return new ReportContent(
            report,
            RunTables.ScoresOf(report.Trials),
            RunTables.CostOf(report.Trials),
            LearningCurves.Draw($"{report.Name}: learning curves", report.Trials),
            images);
    }
}

/// <summary>An image with its bytes.</summary>
internal sealed record LoadedImage(ReportImage Image, byte[] Bytes)
{
    /// <summary>Its file, from the report's folder.</summary>
    public string RelativePath => $"figures/{Path.GetFileName(Image.Path)}";
}
