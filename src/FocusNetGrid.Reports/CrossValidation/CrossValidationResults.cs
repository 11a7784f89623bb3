using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.CrossValidation;

/// <summary>Puts a run's folds together, a configuration at a time: every case is held out, and all held-out cases are evaluated together.</summary>
public static class CrossValidationResults
{
    /// <summary>The configurations with at least one result, in the order planned; none where nothing has folds.</summary>
    /// <param name="trials">The finished trials.</param>
    /// <param name="planned">Every trial that the folds need, finished or not.</param>
    public static IReadOnlyList<CrossValidatedConfiguration> Of(IReadOnlyList<ReportedTrial> trials, IReadOnlyList<FoldTrial> planned)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentNullException.ThrowIfNull(planned);
        var finished = trials.ToLookup(trial => trial.Configuration);
        return planned.DistinctBy(trial => trial.Fold).Count() < 2
            ? []
            : [.. planned.GroupBy(trial => trial.Configuration).Where(group => finished.Contains(group.Key)).Select(group => Pool([.. finished[group.Key]], [.. group]))];
    }

    private static CrossValidatedConfiguration Pool(IReadOnlyList<ReportedTrial> trials, IReadOnlyList<FoldTrial> planned) => new(
        planned[0].Configuration,
        trials[0].Evaluation.Part,
        planned.SelectMany(trial => trial.HeldOut).Distinct(StringComparer.Ordinal).Count(),
        HeldOut(trials),
        [.. trials.GroupBy(trial => trial.Trial.Split.Fold).OrderBy(fold => fold.Key).Select(fold => new FoldScores(fold.Key, HeldOut(fold)))],
        [.. planned.Where(trial => trial.Gap.Length > 0).OrderBy(trial => trial.Fold).ThenBy(trial => trial.Seed)])
    {
        SeveralSeeds = planned.DistinctBy(trial => trial.Seed).Count() > 1,
    };

    private static HeldOutScores HeldOut(IEnumerable<ReportedTrial> trials) => HeldOutScores.Of([.. trials.SelectMany(trial => trial.Evaluation.Cases)]);
}
