using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Runs;

/// <summary>A report with its tables made, its figures drawn and its images read: what the documents are composed of.</summary>
/// <param name="Report">What it was made of.</param>
/// <param name="Figures">In the order to be shown.</param>
/// <param name="Images">Shown after the figures.</param>
/// <param name="Importance">How much the searched parameters matter; null where nothing was searched. Its forest takes seconds, so documents take it from here.</param>
internal sealed record ReportContent(RunReport Report, IReadOnlyList<ReportFigure> Figures, IReadOnlyList<LoadedImage> Images, ImportanceResult? Importance)
{
    /// <summary>Every trial's scores.</summary>
    public ReportTable Scores { get; } = RunTables.ScoresOf(Report.Trials);

    /// <summary>Every trial's cost.</summary>
    public ReportTable Cost { get; } = RunTables.CostOf(Report.Trials);

    /// <summary>The configurations over their folds; none where the run has no folds.</summary>
    public IReadOnlyList<CrossValidatedConfiguration> CrossValidation { get; } = CrossValidationResults.Of(Report.Trials, Report.Folds);

    /// <summary>The table of the cross-validation, if there is one: it comes first, for it is the result.</summary>
    public IReadOnlyList<ReportTable> CrossValidationTables => CrossValidation.Count > 0 ? [CrossValidationTable.ShownOf(CrossValidation)] : [];

    /// <summary>What stands at the top of the report.</summary>
    public LeadingResult Leading { get; } = LeadingResult.Of(Report);

    /// <summary>The notes of the data and the run, and why a figure is missing.</summary>
    public IReadOnlyList<string> Notes { get; } = [.. Report.Notes, .. RunFigures.ImportanceRefusal(Importance) is { Length: > 0 } refusal ? new[] { refusal } : []];

    public static async Task<ReportContent> LoadAsync(RunReport report, CancellationToken cancellationToken)
    {
        var images = new List<LoadedImage>();
        foreach (var image in report.Images)
        {
            images.Add(new LoadedImage(image, await File.ReadAllBytesAsync(image.Path, cancellationToken)));
        }

        var importance = report.Search is { } search ? PermutationImportance.Of(search) : null;
        return new ReportContent(
            report, [LearningCurves.Figure(report.Name, report.Trials), .. RunFigures.Of(report, importance), .. report.Figures], images, importance);
    }
}

/// <summary>An image with its bytes.</summary>
internal sealed record LoadedImage(ReportImage Image, byte[] Bytes)
{
    /// <summary>Its file, from the report's folder.</summary>
    public string RelativePath => $"figures/{Path.GetFileName(Image.Path)}";
}
