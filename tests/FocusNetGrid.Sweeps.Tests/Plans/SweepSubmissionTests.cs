using System.Text.Json;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Plans;

public sealed class SweepSubmissionTests
{
    private static readonly string Id = Planned.IdOf(Planned.Submission(""));

    [Fact]
    public void The_same_spec_on_the_same_data_is_the_same_sweep_wherever_the_data_lie() =>
        Planned.IdOf(Planned.Submission("", assignments: "data.path=/elsewhere/nuclei.zip")).ShouldBe(Id);

    [Fact]
    public void The_place_of_a_trials_own_data_decides_nothing_either() => Planned
        .IdOf(Planned.Submission("trials: [{ data: { name: dsb2018, path: here.zip, size: 32 } }]\n"))
        .ShouldBe(Planned.IdOf(Planned.Submission("trials: [{ data: { name: dsb2018, path: there.zip, size: 32 } }]\n")));

    [Fact]
    public void What_may_change_while_a_sweep_runs_decides_nothing() =>
        Planned.IdOf(Planned.Submission("priority: 3\nmax-workers: 2\ndescription: other words\n")).ShouldBe(Id);

    [Fact]
    public void Other_data_another_split_and_another_spec_are_other_sweeps() => new[]
    {
        Id,
        Planned.IdOf(Planned.Submission("", fingerprint: "bb")),
        Planned.IdOf(Planned.Submission("", folds: 2)),
        Planned.IdOf(Planned.Submission("seeds: [1]\n")),
    }.ShouldBeUnique();

    [Fact]
    public void A_submission_that_was_stored_opens_the_same_plan()
    {
        var submission = Planned.Submission("seeds: [1, 2]\ntrials: [{ training.batch: 4 }, { loss: dice }]\n", folds: 3);

        var stored = JsonSerializer.Deserialize<SweepSubmission>(JsonSerializer.Serialize(submission, SweepJson.Options), SweepJson.Options)!;

        Planned.IdOf(stored).ShouldBe(Planned.IdOf(submission));
        stored.Open(new SmallCatalog()).Trials.Select(trial => trial.Id).ShouldBe(submission.Open(new SmallCatalog()).Trials.Select(trial => trial.Id));
    }

    [Fact]
    public void A_spec_that_this_installation_cannot_read_is_told_with_its_line()
    {
        var submission = Planned.Submission("");

        Should.Throw<SpecException>(() => (submission with { Spec = submission.Spec.Replace("unet", "vnet", StringComparison.Ordinal) }).Open(new SmallCatalog()))
            .Message.ShouldContain("vnet");
    }
}
