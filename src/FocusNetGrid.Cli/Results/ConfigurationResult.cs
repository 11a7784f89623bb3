using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Cli.Results;

/// <summary>A configuration over its folds and seeds.</summary>
/// <param name="Title">What tells it from the others.</param>
/// <param name="Trials">Its trials.</param>
/// <param name="Succeeded">Those with a result.</param>
/// <param name="Part">Which part was measured: the test part where there is one.</param>
/// <param name="Folds">How many folds have a result; 0 where the split has none.</param>
/// <param name="Cases">How many different cases were measured.</param>
/// <param name="Dice">Pooled Dice.</param>
/// <param name="Jaccard">Pooled Jaccard.</param>
/// <param name="Precision">Pooled precision.</param>
/// <param name="Recall">Pooled recall.</param>
internal sealed record ConfigurationResult(
    string Title, int Trials, int Succeeded, string Part, int Folds, int Cases, Spread Dice, Spread Jaccard, Spread Precision, Spread Recall)
{
    /// <summary>The configurations that have a result, the best first.</summary>
    public static IReadOnlyList<ConfigurationResult> Of(RunOutcome outcome)
    {
        var crossValidated = CrossValidationResults.Of(RunReporter.Reported(outcome), RunReporter.Folds(outcome)).ToDictionary(result => result.Configuration);
        return [.. outcome.Trials
            .GroupBy(trial => trial.Planned.Configuration)
            .Where(group => group.Any(trial => trial.Result is not null))
            .Select(group => crossValidated.TryGetValue(group.Key, out var folds) ? OfFolds(folds, group.Count()) : OfSeeds(group.Key, [.. group]))
            .OrderByDescending(result => result.Dice.Value)];
    }

    /// <summary>All held-out cases together, and the deviation between folds.</summary>
    private static ConfigurationResult OfFolds(CrossValidatedConfiguration result, int trials)
    {
        Spread Over(Func<Scores, double> score) => new(score(result.Scores.Pooled), result.SpreadOf(score).Deviation);
        return new(
            result.Configuration,
            trials,
            trials - result.Missing.Count,
            result.Part,
            result.Folds.Count,
            result.Scores.Cases,
            Over(scores => scores.Dice),
            Over(scores => scores.Jaccard),
            Over(scores => scores.Precision),
            Over(scores => scores.Recall));
    }

    /// <summary>The mean and the deviation over seeds, which all measure the same cases.</summary>
    private static ConfigurationResult OfSeeds(string title, IReadOnlyList<TrialOutcome> trials)
    {
        Evaluation[] measured = [.. trials.Where(trial => trial.Result is not null).Select(trial => trial.Result!.Evaluations[^1])];
        Spread Over(Func<Scores, double> score) => Spread.Of([.. measured.Select(part => score(part.Pooled))]);
        return new(
            title,
            trials.Count,
            measured.Length,
            measured[0].Part,
            Folds: 0,
            measured[0].Cases.Count,
            Over(scores => scores.Dice),
            Over(scores => scores.Jaccard),
            Over(scores => scores.Precision),
            Over(scores => scores.Recall));
    }
}

/// <summary>A score of a configuration.</summary>
/// <param name="Value">Of all folds' held-out cases together; without folds the mean over the seeds.</param>
/// <param name="Deviation">Sample standard deviation between the folds, or without folds between the seeds; null for one.</param>
internal sealed record Spread(double Value, double? Deviation)
{
    public static Spread Of(IReadOnlyList<double> values) => new(values.Mean(), values.Count > 1 ? values.StandardDeviation() : null);
}
