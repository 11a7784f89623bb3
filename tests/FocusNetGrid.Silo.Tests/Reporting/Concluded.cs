using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Reporting;

/// <summary>A run whose trials have ended, without a folder: what reports are made from.</summary>
internal static class Concluded
{
    /// <summary>A run of a spec on two folds of two held-out cases each; every trial finds as many of 100 pixels as is said for its place in the plan.</summary>
    public static RunOutcome Run(int folds, Func<int, int> found, params string[] assignments)
    {
        string[] splits = folds > 1 ? [$"split={{folds: {folds}}}"] : [];
        var document = Specs.Read([.. splits, .. assignments]);
        var parts = Enumerable.Range(0, folds).Select(fold => new SplitPart(fold, ["t"], [$"v{fold}", $"w{fold}"], [])).ToList();
        var plan = new SweepPlan(document, new SplitPlan(parts, [], []), [new DataFingerprint(document.Sweep.Base.Data, "f0")]);
        var trials = plan.Trials.Select(planned => Ended(planned, found(planned.Index)));
        return new RunOutcome(new RunDirectory("nowhere"), plan.Sweep, [.. trials], null);
    }

    /// <summary>The same run with a trial that has no result.</summary>
    public static RunOutcome Without(this RunOutcome outcome, int index, TrialStatus status) => outcome with
    {
        Trials = [.. outcome.Trials.Select(trial => trial.Planned.Index == index ? trial with { Status = status } : trial)],
    };

    private static TrialOutcome Ended(PlannedTrial planned, int found)
    {
        var scores = new Scores(1, 1, 1, 1, 1, 1);
        var cases = planned.Trial.Split.Validation.Select(id => new CaseCounts(id, found, 0, 100 - found, 900));
        var result = new TrialResult
        {
            TrialId = planned.Id,
            History = [new EpochRecord(1, 1e-3, 1, 1, 0.5, 0.4, true)],
            BestEpoch = 1,
            Evaluations = [new Evaluation("validation", 1, scores, scores, scores with { Dice = 2.0 * found / (100 + found) }, scores, [.. cases])],
            WeightsSha256 = $"w{planned.Index}",
            Cost = new TrialCost(1, 1, 1, 1, 1),
        };
        return new TrialOutcome(planned, TrialStatus.Succeeded, TrialLog.Of(planned.Id) with { Result = result });
    }
}
