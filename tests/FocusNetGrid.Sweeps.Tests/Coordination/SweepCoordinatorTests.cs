using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Coordination;

public sealed class SweepCoordinatorTests
{
    private const string FourSeeds = "seeds: [1, 2, 3, 4]\n";
    private const string Tpe = "search: { strategy: { name: tpe, trials: 6, startup: 2 }, space: { training.batch: { integer: [1, 400] } } }\n";

    [Fact]
    public void A_coordinator_from_storage_is_the_one_that_was_stored()
    {
        var sweep = new Coordinated(FourSeeds);
        sweep.Succeed(0.5);
        sweep.Lease("waiting");
        sweep.Now.Release(1, "waiting", 3, DateTimeOffset.UnixEpoch);
        sweep.Lease("running");
        var (stored, reading) = (sweep.Stored(), sweep.Now.Read());

        sweep.Restart();

        sweep.Stored().ShouldBe(stored);
        sweep.Now.Read().ShouldBe(reading);
        sweep.Lease("running").ShouldBe(1);
        sweep.Lease("next").ShouldBe(2);
    }

    [Fact]
    public void The_best_trial_is_the_first_of_those_with_the_highest_score()
    {
        var sweep = new Coordinated(FourSeeds);
        foreach (var dice in new[] { 0.25, 0.75, 0.75, 0.5 })
        {
            sweep.Succeed(dice);
        }

        var best = sweep.Now.Read().Best;
        sweep.Restart();

        best.ShouldBe(new BestTrial(1, "unet, seed 2", 0.75));
        sweep.Now.Read().Best.ShouldBe(best);
    }

    [Fact]
    public void A_search_that_learns_adds_trials_until_it_is_over()
    {
        var sweep = new Coordinated(Tpe);
        var (first, isOpen) = (sweep.Now.Ledger.Trials, sweep.Now.Read().IsOpen);

        while (sweep.Succeed(0.5) is not null)
        {
        }

        (first, isOpen).ShouldBe((2, true));
        sweep.Now.Read().ShouldSatisfyAllConditions(
            end => (end.Trials, end.Succeeded, end.IsOpen, end.Problem).ShouldBe((6, 6, false, "")),
            end => end.Status.ShouldBe(SweepStatus.Finished));
    }

    [Fact]
    public void A_search_that_learns_proposes_after_a_crash_what_it_would_have_proposed_before()
    {
        var (undisturbed, disturbed) = (new Coordinated(Tpe), new Coordinated(Tpe));
        for (var trial = 0; trial < 6; trial++)
        {
            undisturbed.Succeed(trial / 10.0);
            disturbed.Succeed(trial / 10.0);
            disturbed.Restart();
        }

        disturbed.Now.Plan.Trials.Select(trial => trial.Id).ShouldBe(undisturbed.Now.Plan.Trials.Select(trial => trial.Id));
    }

    [Fact]
    public void A_search_that_cannot_go_on_ends_the_sweep_and_says_why()
    {
        var sweep = new Coordinated(
            "search: { strategy: { name: tpe, trials: 60, startup: 1 }, space: { training.batch: { integer: [1, 400] } }, constraints: [training.batch < 300 or loss.nothing > 1] }\n");

        while (sweep.Succeed(0.5) is not null)
        {
        }

        sweep.Restart();
        sweep.Now.Read().ShouldSatisfyAllConditions(
            end => end.Problem.ShouldContain("loss.nothing"),
            end => end.Succeeded.ShouldBe(end.Trials),
            end => end.Status.ShouldBe(SweepStatus.Finished));
    }

    [Fact]
    public void A_trial_that_does_worse_than_most_is_told_to_stop()
    {
        var sweep = new Coordinated(FourSeeds + "stopping: { name: median, warm-up-epochs: 1, least-peers: 1 }\n");
        sweep.Succeed(0.8);
        sweep.Lease("worse");
        sweep.Lease("better");

        sweep.Now.Note(1, Logs.Running(sweep.Now.Plan[1], 2, 0.3));
        sweep.Now.Note(2, Logs.Running(sweep.Now.Plan[2], 2, 0.9));

        sweep.Renew(1, "worse").Reason.ShouldBe(StopReason.Pruned);
        sweep.Renew(2, "better").IsStop.ShouldBeFalse();
    }

    [Fact]
    public void A_configuration_that_is_beaten_gets_no_more_folds()
    {
        var sweep = new Coordinated("trials: [{ training.batch: 4 }, { training.batch: 16 }]\nsplit: { folds: 3 }\nstopping: fold-racing\n", folds: 3);

        sweep.Succeed(0.9);
        sweep.Succeed(0.4);

        (sweep.Count(LedgerState.Queued), sweep.Count(LedgerState.Pruned)).ShouldBe((2, 2));
        sweep.Now.Plan[sweep.Lease("next")!.Value].Trial.Training.Batch.ShouldBe(4);
    }

    [Fact]
    public void Only_a_pruner_that_watches_has_to_be_told_of_trials_after_a_crash()
    {
        var (watching, blind) = (new Coordinated(FourSeeds + "stopping: median\n"), new Coordinated(FourSeeds));
        foreach (var sweep in new[] { watching, blind })
        {
            sweep.Succeed(0.5);
            sweep.Lease("running");
            sweep.Lease("returned");
            sweep.Now.Release(2, "returned", 1, DateTimeOffset.UnixEpoch);
        }

        watching.Now.TrialsToNote().ShouldBe([0, 1, 2]);
        blind.Now.TrialsToNote().ShouldBeEmpty();
    }
}
