using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>
/// The best of a run: the configuration, or where there are no folds the trial, with the highest pooled Dice on the validation parts; the first of equals. A test
/// part reports what was chosen without it, so it has no say.
/// </summary>
/// <param name="Headline">The result in one sentence.</param>
/// <param name="Pooled">Its pooled scores.</param>
/// <param name="PerImage">Its mean scores over the images.</param>
/// <param name="PerImageDeviation">Their standard deviation.</param>
/// <param name="Cases">How many images it was measured on.</param>
/// <param name="CasesName">What they are: <c>validation images</c>.</param>
internal sealed record LeadingResult(string Headline, Scores Pooled, Scores PerImage, Scores PerImageDeviation, int Cases, string CasesName)
{
    public static LeadingResult Of(RunReport report) => CrossValidationResults.Of(report.Trials, report.Folds) is { Count: > 0 } configurations
        ? OfConfigurations(configurations, report.Trials)
        : OfTrials(report.Trials);

    private static LeadingResult OfTrials(IReadOnlyList<ReportedTrial> trials)
    {
        var best = trials.MaxBy(trial => ValidationScores.PooledDice([trial]))!;
        var evaluation = best.Evaluation;
        var lead = trials.Count == 1 ? best.Title : $"Best of {trials.Count} trials by validation Dice: {best.Title}";
        return Of(lead, evaluation.Pooled, evaluation.PerImage, evaluation.PerImageDeviation, evaluation.Cases.Count, $"{evaluation.Part} images");
    }

    /// <summary>Of configurations whose folds are complete, where there is one: the others were measured on other cases.</summary>
    private static LeadingResult OfConfigurations(IReadOnlyList<CrossValidatedConfiguration> configurations, IReadOnlyList<ReportedTrial> trials)
    {
        var complete = configurations.Where(configuration => configuration.IsComplete).ToList();
        var rivals = complete.Count > 0 ? complete : configurations;
        var best = rivals.MaxBy(configuration => ValidationScores.PooledDice(trials.Where(trial => trial.Configuration == configuration.Configuration)))!;
        var lead = (rivals.Count, complete.Count) switch
        {
            (1, 1) => best.Configuration,
            (_, 0) => $"Best so far by validation Dice, of {rivals.Count} configurations without a complete set of folds: {best.Configuration}",
            _ => $"Best of {rivals.Count} configurations by validation Dice: {best.Configuration}",
        };
        var scores = best.Scores;
        return Of(lead, scores.Pooled, scores.PerImage, scores.PerImageDeviation, scores.Cases, $"held-out images of {best.Folds.Count} folds");
    }

    private static LeadingResult Of(string lead, Scores pooled, Scores perImage, Scores deviation, int cases, string name) => new(
        $"{lead}, Dice {RunTables.Score.Write(pooled.Dice)} pooled and {RunTables.Score.Write(perImage.Dice)} ± {RunTables.Score.Write(deviation.Dice)} per image on {cases} {name}.",
        pooled,
        perImage,
        deviation,
        cases,
        name);
}
