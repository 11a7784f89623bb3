using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Tests.Catalog;
using FocusNetGrid.Sweeps.Tests.Specs;

namespace FocusNetGrid.Sweeps.Tests.Plans;

/// <summary>Short ways to a plan: the minimal spec with more lines, and a split that is made up.</summary>
internal static class Planned
{
    public static SweepSubmission Submission(string moreLines, int folds = 1, string fingerprint = "aa", params string[] assignments)
    {
        var sweep = Spec.Read(Spec.Minimal + moreLines, assignments).Sweep;
        var data = sweep.Configurations().Select(configuration => configuration.Data).Distinct();
        return SweepSubmission.Of(sweep, Split(folds), [.. data.Select((component, number) => new DataFingerprint(component, $"{fingerprint}{number}"))]);
    }

    public static SweepPlan Plan(string moreLines, int folds = 1) => Submission(moreLines, folds).Open(new SmallCatalog());

    public static string IdOf(SweepSubmission submission) => submission.SweepId(SpecReader.Read(submission.Spec, "spec.yaml", new SmallCatalog()).Sweep);

    private static SplitPlan Split(int folds) => new([.. Enumerable.Range(0, folds).Select(fold => new SplitPart(fold, ["a", "b"], [$"c{fold}"], []))], [], []);
}
