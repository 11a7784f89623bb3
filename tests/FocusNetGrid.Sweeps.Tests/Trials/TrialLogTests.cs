using System.Text.Json;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Trials;

public sealed class TrialLogTests
{
    private static readonly TrialOwner Other = new("other", 7, 0);
    private readonly Log _log = new();

    [Fact]
    public void A_trial_begins_waiting_runs_and_succeeds()
    {
        var before = _log.Now.Status;
        var answer = _log.Begin("a");
        var during = _log.Now.Status;
        _log.Report(1, 1);
        _log.Finish(1);

        (before, during, _log.Now.Status).ShouldBe((TrialStatus.Waiting, TrialStatus.Running, TrialStatus.Succeeded));
        answer.ShouldBe(new(BeginVerdict.Started, 1, 0, TrialStatus.Running));
        _log.Now.Result.ShouldNotBeNull();
    }

    [Fact]
    public void A_repeated_begin_begins_nothing_twice()
    {
        var first = _log.Begin("a");
        _log.Report(1, 1);

        _log.Begin("a").ShouldBe(first);
        _log.Now.Attempts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_new_lease_supersedes_the_old_attempt_and_goes_on_from_its_epochs()
    {
        _log.Begin("a");
        _log.Report(1, 1);
        _log.Report(1, 2);

        _log.Begin("b").ShouldBe(new(BeginVerdict.Started, 2, 2, TrialStatus.Running));
        _log.Now.Attempts[0].Failure!.Kind.ShouldBe(FailureKind.LeaseExpired);
    }

    [Fact]
    public void A_trial_that_falls_silent_for_the_last_time_is_still_tried_anew_for_whoever_has_asked_since()
    {
        _log.Begin("a", Other);
        _log.Begin("b", Other);
        _log.Begin("c", Other);

        _log.Begin("d", Log.Owner with { Round = 1 }, dead: "c").Verdict.ShouldBe(BeginVerdict.Started);

        (_log.Now.Status, _log.Now.Failures, _log.Now.NewestAttempt).ShouldBe((TrialStatus.Running, FailureCounts.None, 4));
    }

    [Fact]
    public void A_superseded_attempt_can_change_nothing()
    {
        _log.Begin("a");
        _log.Report(1, 1);
        _log.Begin("b");
        var before = _log.Now;

        _log.Report(1, 2).ShouldBe(new(RecordVerdict.Superseded, TrialDirective.Stop(StopReason.Superseded)));
        _log.Finish(1).Verdict.ShouldBe(RecordVerdict.Superseded);
        _log.Fail(1, FailureKind.Error).Verdict.ShouldBe(RecordVerdict.Superseded);
        _log.Begin("a").Verdict.ShouldBe(BeginVerdict.Superseded);
        _log.Now.ShouldBeSameAs(before);
    }

    [Fact]
    public void A_result_that_is_told_twice_is_recorded_once()
    {
        _log.Begin("a");
        var first = _log.Finish(1);
        var after = _log.Now;

        _log.Finish(1).ShouldBe(first);
        _log.Now.ShouldBeSameAs(after);
    }

    [Fact]
    public void A_trial_that_succeeded_is_begun_by_nobody_again()
    {
        _log.Begin("a");
        _log.Finish(1);

        _log.Begin("b").ShouldBe(new(BeginVerdict.AlreadyEnded, 1, 0, TrialStatus.Succeeded));
        _log.Begin("c", Other with { Round = 3 }).Verdict.ShouldBe(BeginVerdict.AlreadyEnded);
        _log.Report(1, 2).ShouldBe(new(RecordVerdict.Ended, TrialDirective.Stop(StopReason.Superseded)));
    }

    [Fact]
    public void Epochs_told_again_after_a_resume_replace_the_tail()
    {
        _log.Begin("a");
        _log.Report(1, 1, 0.1);
        _log.Report(1, 2, 0.2);
        _log.Report(1, 3, 0.3);
        _log.Begin("b");

        _log.Report(2, 2, 0.9);

        _log.Now.History.Select(epoch => (epoch.Epoch, epoch.ValidationDice)).ShouldBe([(1, 0.1), (2, 0.9)]);
    }

    [Fact]
    public void An_epoch_that_comes_late_and_twice_does_not_cut_the_history()
    {
        _log.Begin("a");
        _log.Report(1, 1);
        _log.Report(1, 2);

        _log.Report(1, 1).Verdict.ShouldBe(RecordVerdict.Accepted);
        _log.Now.Epochs.ShouldBe(2);
    }

    [Fact]
    public void Three_errors_give_a_trial_up()
    {
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            _log.Begin($"{attempt}");
            _log.Fail(attempt, FailureKind.Error).NotBefore.ShouldBe(_log.Time.AddSeconds(10 * attempt));
        }

        _log.Begin("3");
        _log.Fail(3, FailureKind.Error).ShouldBe(new(RecordVerdict.Accepted, TrialStatus.Failed, null, "failed 3 times; the last time: it broke"));
        _log.Now.Ending!.IsPoisoned.ShouldBeFalse();
        _log.Begin("4").ShouldBe(new(BeginVerdict.AlreadyEnded, 3, 0, TrialStatus.Failed));
    }

    [Fact]
    public void Two_dead_workers_set_a_trial_aside_with_its_cause()
    {
        _log.Begin("1");
        _log.Fail(1, FailureKind.WorkerDeath);
        _log.Begin("2");
        _log.Fail(2, FailureKind.WorkerDeath);

        _log.Now.Status.ShouldBe(TrialStatus.Failed);
        _log.Now.Ending!.IsPoisoned.ShouldBeTrue();
        _log.Now.Ending!.Cause.ShouldContain("its worker died twice");
    }

    [Fact]
    public void A_failure_that_is_told_twice_counts_once()
    {
        _log.Begin("a");
        var first = _log.Fail(1, FailureKind.WorkerDeath);
        _log.Time += TimeSpan.FromHours(1);

        _log.Fail(1, FailureKind.WorkerDeath).ShouldBe(first);
        _log.Now.Failures.WorkerDeaths.ShouldBe(1);
    }

    [Fact]
    public void An_interruption_is_no_failure_and_the_trial_may_go_on_at_once()
    {
        for (var attempt = 1; attempt <= 60; attempt++)
        {
            _log.Begin($"{attempt}");
            _log.Fail(attempt, FailureKind.Interrupted).ShouldBe(new(RecordVerdict.Accepted, TrialStatus.Waiting, _log.Time));
        }

        _log.Now.Failures.ShouldBe(FailureCounts.None);
    }

    [Fact]
    public void Leases_that_end_in_silence_without_an_epoch_give_a_trial_up_in_the_end()
    {
        _log.Begin("1");
        _log.Begin("2");
        _log.Begin("3");

        _log.Begin("4").ShouldBe(new(BeginVerdict.AlreadyEnded, 3, 0, TrialStatus.Failed));
        _log.Now.Ending!.Cause.ShouldContain("fell silent 3 times");
    }

    [Fact]
    public void An_epoch_between_silent_leases_forgives_them()
    {
        for (var attempt = 1; attempt <= 9; attempt++)
        {
            _log.Begin($"{attempt}").Verdict.ShouldBe(BeginVerdict.Started);
            _log.Report(attempt, attempt);
        }
    }

    [Fact]
    public void A_trial_that_runs_for_one_sweep_is_busy_for_another_until_its_lease_is_known_to_be_over()
    {
        _log.Begin("a");

        _log.Begin("b", Other).ShouldBe(new(BeginVerdict.Busy, 1, 0, TrialStatus.Running, Log.Owner, "a"));
        _log.Begin("b", Other, dead: "z").Verdict.ShouldBe(BeginVerdict.Busy);
        _log.Begin("b", Other, dead: "a").ShouldBe(new(BeginVerdict.Started, 2, 0, TrialStatus.Running));
    }

    [Fact]
    public void A_pruned_trial_keeps_what_was_measured_and_is_still_to_be_done_for_another_sweep()
    {
        _log.Begin("a");
        _log.Report(1, 2);
        _log.Finish(1, isPruned: true);

        _log.Now.Status.ShouldBe(TrialStatus.Pruned);
        _log.Now.Result.ShouldNotBeNull();
        _log.Begin("b").Verdict.ShouldBe(BeginVerdict.AlreadyEnded);
        _log.Begin("c", Other).ShouldBe(new(BeginVerdict.Started, 2, 2, TrialStatus.Running));
        _log.Now.Result.ShouldBeNull();
    }

    [Fact]
    public void A_failed_trial_is_tried_anew_with_its_failures_forgiven_when_the_user_asks()
    {
        _log.Begin("1");
        _log.Fail(1, FailureKind.WorkerDeath);
        _log.Begin("2");
        _log.Fail(2, FailureKind.WorkerDeath);

        _log.Begin("3", Other).Verdict.ShouldBe(BeginVerdict.AlreadyEnded);
        _log.Begin("3", Log.Owner with { Round = 1 }).ShouldBe(new(BeginVerdict.Started, 3, 0, TrialStatus.Running));
        _log.Fail(3, FailureKind.WorkerDeath).Status.ShouldBe(TrialStatus.Waiting);
    }

    [Fact]
    public void A_trial_closed_from_outside_ends_its_attempt_too()
    {
        _log.Begin("a");

        _log.Close(CloseReason.Cancelled).ShouldBe(new(RecordVerdict.Accepted, TrialStatus.Cancelled));

        _log.Report(1, 1).ShouldBe(new(RecordVerdict.Ended, TrialDirective.Stop(StopReason.Cancelled)));
        _log.Finish(1).ShouldBe(new(RecordVerdict.Ended, TrialStatus.Cancelled));
        _log.Now.Attempts[0].Failure!.Kind.ShouldBe(FailureKind.Interrupted);
    }

    [Fact]
    public void A_sweep_cannot_close_a_trial_that_runs_for_another()
    {
        _log.Begin("a");

        _log.Close(CloseReason.Cancelled, Other).ShouldBe(new(RecordVerdict.Superseded, TrialStatus.Running));
        _log.Now.Status.ShouldBe(TrialStatus.Running);
    }

    [Fact]
    public void What_comes_from_before_the_user_asked_to_try_again_ends_nothing()
    {
        _log.Begin("a", Log.Owner with { Round = 1 });
        var running = _log.Now;

        _log.Close(CloseReason.Cancelled).Verdict.ShouldBe(RecordVerdict.Superseded);
        _log.Begin("late").Verdict.ShouldBe(BeginVerdict.Superseded);
        _log.Now.ShouldBeSameAs(running);
    }

    [Fact]
    public void What_one_sweep_gave_up_has_not_ended_for_another()
    {
        _log.Begin("a", Other);
        _log.Fail(1, FailureKind.Interrupted);
        _log.Close(CloseReason.Pruned);

        _log.Begin("a", Other).Verdict.ShouldBe(BeginVerdict.Superseded);
        _log.Fail(1, FailureKind.Interrupted).Status.ShouldBe(TrialStatus.Waiting);
        _log.Close(CloseReason.Cancelled, Other).ShouldBe(new(RecordVerdict.Ended, TrialStatus.Cancelled));
    }

    [Fact]
    public void Attempts_are_numbered_above_all_that_the_sweep_has_heard_of() =>
        _log.Begin("a", leastAttempt: 5).Attempt.ShouldBe(5);

    [Fact]
    public void The_result_of_another_trial_is_refused()
    {
        _log.Begin("a");

        Should.Throw<ArgumentException>(() => _log.Now.Finish(1, Log.Result(id: "00bb"), false, _log.Time));
    }

    [Fact]
    public void The_record_survives_the_way_through_json()
    {
        _log.Begin("a");
        _log.Report(1, 1, double.NegativeInfinity);
        _log.Fail(1, FailureKind.WorkerDeath);
        _log.Begin("b");
        _log.Finish(2);
        var text = JsonSerializer.Serialize(_log.Now, SweepJson.Options);

        var again = JsonSerializer.Deserialize<TrialLog>(text, SweepJson.Options)!;

        JsonSerializer.Serialize(again, SweepJson.Options).ShouldBe(text);
        (again.Status, again.NewestAttempt, again.Epochs).ShouldBe((TrialStatus.Succeeded, 2, 1));
    }

    [Fact]
    public void Events_and_answers_survive_the_way_through_json()
    {
        var begun = TrialLog.Of("00aa").Begin(new("a", Log.Owner, "w", 1), Log.Policy, _log.Time);

        var events = JsonSerializer.Deserialize<TrialEvent[]>(JsonSerializer.Serialize<IEnumerable<TrialEvent>>(begun.Events, SweepJson.Options), SweepJson.Options);
        var answer = JsonSerializer.Deserialize<ReportAnswer>(
            JsonSerializer.Serialize(new ReportAnswer(RecordVerdict.Accepted, TrialDirective.Stop(StopReason.Pruned)), SweepJson.Options), SweepJson.Options);

        events.ShouldBe(begun.Events);
        answer!.Directive.Reason.ShouldBe(StopReason.Pruned);
    }

    [Fact]
    public void A_record_of_a_newer_version_is_refused() =>
        Should.Throw<InvalidDataException>(() => JsonSerializer.Deserialize<TrialLog>("""{"version":2,"id":"00aa"}""", SweepJson.Options))
            .Message.ShouldContain("version 2");
}
