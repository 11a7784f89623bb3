using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Tests.Harness;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class SubmissionTests
{
    [Fact]
    public async Task Submitting_twice_gives_the_same_sweep()
    {
        await using var grid = await TestGrid.StartAsync(workers: 1);
        var study = Study.Of(trials: 3);
        await (await grid.SubmitAsync(study)).EndsAsync();

        var again = await grid.SweepOf(study).Submit(study.Submission);

        again.Succeeded.ShouldBe(3);
        grid.Training.Begun.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Those_who_submit_at_once_get_one_sweep()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var study = Study.Of(trials: 3);

        var readings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => grid.SweepOf(study).Submit(study.Submission)));

        readings.ShouldAllBe(reading => reading == readings[0]);
    }

    [Fact]
    public async Task A_submission_that_could_not_be_stored_is_stored_when_it_comes_again()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var (before, after) = (Study.Of(6, "max-workers=1"), Study.Of(6, "max-workers=3"));
        await grid.SubmitAsync(before);
        var faults = 1;
        grid.Storage.NextFault = state => state == GridStorage.Submission && faults-- > 0 ? StorageFault.Refused : StorageFault.None;
        await Should.ThrowAsync<Exception>(() => grid.SubmitAsync(after));

        await grid.SubmitAsync(after);
        await grid.KillAsync();
        await grid.StartSiloAsync();

        (await grid.SweepOf(after).ReadContent())!.Submission.Spec.ShouldBe(after.Submission.Spec);
    }

    [Fact]
    public async Task A_changed_quota_takes_effect_at_once()
    {
        var turnstile = new Turnstile();
        await using var grid = await TestGrid.StartAsync(workers: 3, async attempt =>
        {
            await turnstile.HoldAsync(attempt);
            return await attempt.TrainAsync();
        });
        var sweep = await grid.SubmitAsync(Study.Of(6, "max-workers=1"));
        await sweep.ComesToAsync(reading => reading.Running == 1);

        await grid.SubmitAsync(Study.Of(6, "max-workers=3"));

        await sweep.ComesToAsync(reading => reading.Running == 3);
        turnstile.Open();
        (await sweep.EndsAsync()).Succeeded.ShouldBe(6);
        grid.Training.Begun.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_submission_under_another_sweeps_id_is_refused()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);

        var refusal = await Should.ThrowAsync<SweepRefusedException>(() => grid.SweepOf(Study.Of(3)).Submit(Study.Of(4).Submission));

        refusal.Message.ShouldContain(Study.Of(4).Id);
    }

    [Fact]
    public async Task A_sweep_that_was_never_submitted_has_no_reading_and_gives_no_work()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = grid.SweepOf(Study.Of(3));

        (await sweep.Read()).ShouldBeNull();
        (await Should.ThrowAsync<SweepRefusedException>(() => sweep.Lease("elsewhere/cpu:0", "first"))).Message.ShouldContain("submit it first");
    }
}
