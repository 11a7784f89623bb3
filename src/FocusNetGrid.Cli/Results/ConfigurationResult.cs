using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Cli.Results;

/// <summary>A configuration over its folds and seeds.</summary>
/// <param name="Title">What tells it from the others.</param>
/// <param name="Trials">Its trials.</param>
/// <param name="Succeeded">Those with a result.</param>
/// <param name="Part">Which part was measured: the test part where there is one.</param>
/// <param name="Dice">Pooled Dice over the trials.</param>
/// <param name="Jaccard">Pooled Jaccard over the trials.</param>
/// <param name="Precision">Pooled precision over the trials.</param>
/// <param name="Recall">Pooled recall over the trials.</param>
internal sealed record ConfigurationResult(string Title, int Trials, int Succeeded, string Part, Spread Dice, Spread Jaccard, Spread Precision, Spread Recall)
{
    /// <summary>The configurations that have a result, the best first.</summary>
    public static IReadOnlyList<ConfigurationResult> Of(RunOutcome outcome) => [.. outcome.Trials
        .GroupBy(trial => trial.Planned.Configuration)
        .Where(group => group.Any(trial => trial.Result is not null))
        .Select(group => Of(group.Key, [.. group]))
        .OrderByDescending(result => result.Dice.Mean)];

    private static ConfigurationResult Of(string title, IReadOnlyList<TrialOutcome> trials)
    {
        Evaluation[] measured = [.. trials.Where(trial => trial.Result is not null).Select(trial => trial.Result!.Evaluations[^1])];
        Spread Over(Func<Scores, double> score) => Spread.Of([.. measured.Select(part => score(part.Pooled))]);
        return new(
            title, trials.Count, measured.Length, measured[0].Part, Over(scores => scores.Dice), Over(scores => scores.Jaccard), Over(scores => scores.Precision), Over(scores => scores.Recall));
    }
}

/// <summary>A figure over several trials.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">Sample standard deviation; null for one trial.</param>
internal sealed record Spread(double Mean, double? Deviation)
{
    public static Spread Of(IReadOnlyList<double> values) => new(values.Mean(), values.Count > 1 ? values.StandardDeviation() : null);
}
