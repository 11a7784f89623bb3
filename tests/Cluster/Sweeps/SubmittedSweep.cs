using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training;

namespace FocusNetGrid.Cluster.Tests.Sweeps;

/// <summary>A sweep to submit, and the plan that it comes to.</summary>
internal sealed record SubmittedSweep(string Id, SweepSubmission Submission, SweepPlan Plan)
{
    private const string Rehearsed = """
        name: rehearsed
        data: {name: synthetic, kind: nuclei, count: 16, size: 32}
        split: {train: 8, validation: 4, test: 4}
        network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
        """;

    /// <summary>A sweep of which hosts only rehearse the trials, so that its data need not exist.</summary>
    public static SubmittedSweep ToRehearse(int trials, int epochs)
    {
        var spec = $"{Rehearsed}\ntraining: {{epochs: {epochs}, batch: 4}}\nseeds: [{string.Join(", ", Enumerable.Range(0, trials))}]\n";
        var sweep = SpecReader.Read(spec, "rehearsed.yaml", new Catalog()).Sweep;
        var split = SplitPlanner.Plan(sweep.Split, Enumerable.Range(0, 16).Select(number => new SplitCase($"case{number}")));
        return Of(SweepSubmission.Of(sweep, split, [new DataFingerprint(sweep.Base.Data, new string('0', 64))]));
    }

    /// <summary>What is submitted, opened.</summary>
    public static SubmittedSweep Of(SweepSubmission submission)
    {
        var plan = submission.Open(new Catalog());
        return new(submission.SweepId(plan.Sweep), submission, plan);
    }
}
