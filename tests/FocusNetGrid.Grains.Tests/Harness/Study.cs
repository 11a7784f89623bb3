using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>A sweep to submit.</summary>
internal sealed record Study(string Id, SweepSubmission Submission, SweepPlan Plan)
{
    private const string Text = """
        name: study
        data: {name: folder, path: cases, size: 32}
        network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
        training: {epochs: 3, batch: 4}
        retries: {back-off-seconds: 0, most-seconds: 0}
        """;

    /// <summary>A sweep of so many trials of three epochs, which differ in their seeds; a failed one is tried again at once.</summary>
    public static Study Of(int trials, params string[] assignments) => Of(Enumerable.Range(0, trials), folds: 1, assignments);

    /// <summary>A sweep whose configurations are trained on so many folds.</summary>
    public static Study OfFolds(int folds, params string[] assignments) => Of([0], folds, [$"split={{folds: {folds}}}", .. assignments]);

    /// <summary>A sweep of these seeds.</summary>
    public static Study Of(IEnumerable<int> seeds, int folds, params string[] assignments)
    {
        var document = SpecReader.Read(
            Text, "study.yaml", new Catalog(), [SpecOverride.Assign($"seeds=[{string.Join(", ", seeds)}]"), .. assignments.Select(assignment => SpecOverride.Assign(assignment))]);
        var split = new SplitPlan([.. Enumerable.Range(0, folds).Select(fold => new SplitPart(fold, ["a", "b"], [$"c{fold}"], []))], [], []);
        var submission = SweepSubmission.Of(document.Sweep, split, [new(document.Sweep.Base.Data, "0123456789abcdef")]);
        return new(submission.SweepId(document.Sweep), submission, submission.Open(new Catalog()));
    }
}
