using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class TrialInstrumentsTests : IDisposable
{
    private static readonly RetryPolicy Retries = new() { Errors = 2, BackOffSeconds = 0, MostSeconds = 0 };
    private static readonly TrialOwner Owner = new("sweep", 0, 0);

    private readonly Measured measured = new();
    private readonly TrialInstruments instruments;
    private TrialLog log = TrialLog.Of("trial");

    public TrialInstrumentsTests() => instruments = new(measured.Meters);

    [Fact]
    public void A_trial_that_fails_twice_is_an_attempt_retried_a_retry_and_an_attempt_failed()
    {
        Begin("first");
        Do(log.Fail(1, new(FailureKind.Error, "boom"), Retries, DateTimeOffset.UnixEpoch, 0));
        Begin("second");
        Do(log.Fail(2, new(FailureKind.Error, "boom"), Retries, DateTimeOffset.UnixEpoch, 0));

        measured.SumOf("focusnetgrid.attempts{cause=error,outcome=retried}").ShouldBe(1);
        measured.SumOf("focusnetgrid.retries{cause=error}").ShouldBe(1);
        measured.SumOf("focusnetgrid.attempts{cause=error,outcome=failed}").ShouldBe(1);
        measured.SumOf("focusnetgrid.trials.ended{status=failed}").ShouldBe(1);
    }

    [Fact]
    public void An_attempt_whose_lease_ran_out_is_counted_when_the_next_one_begins()
    {
        Begin("first");
        Begin("second");

        measured.SumOf("focusnetgrid.attempts{cause=lease-expired,outcome=retried}").ShouldBe(1);
        measured.SumOf("focusnetgrid.retries{cause=lease-expired}").ShouldBe(1);
    }

    [Fact]
    public void An_attempt_that_was_told_to_stop_is_interrupted_and_not_retried()
    {
        Begin("first");
        Do(log.Fail(1, new(FailureKind.Interrupted, "stopped: paused"), Retries, DateTimeOffset.UnixEpoch, 0));

        measured.SumOf("focusnetgrid.attempts{cause=interrupted,outcome=interrupted}").ShouldBe(1);
        measured.SumOf("focusnetgrid.trials.ended{status=failed}").ShouldBe(0);
    }

    [Theory]
    [InlineData(CloseReason.Cancelled, "cancelled")]
    [InlineData(CloseReason.Pruned, "pruned")]
    public void A_trial_ended_from_outside_takes_its_attempt_along(CloseReason reason, string status)
    {
        Begin("first");
        Do(log.Close(Owner, reason, "because", DateTimeOffset.UnixEpoch));

        measured.SumOf($"focusnetgrid.attempts{{cause=interrupted,outcome={status}}}").ShouldBe(1);
        measured.SumOf($"focusnetgrid.trials.ended{{status={status}}}").ShouldBe(1);
    }

    [Fact]
    public void A_repeated_call_counts_nothing()
    {
        Begin("first");
        Do(log.Fail(1, new(FailureKind.Error, "boom"), Retries, DateTimeOffset.UnixEpoch, 0));
        Do(log.Fail(1, new(FailureKind.Error, "boom"), Retries, DateTimeOffset.UnixEpoch, 0));

        measured.SumOf("focusnetgrid.attempts{cause=error,outcome=retried}").ShouldBe(1);
    }

    public void Dispose() => measured.Dispose();

    private void Begin(string operation) => Do(log.Begin(new(operation, Owner, "worker", 1), Retries, DateTimeOffset.UnixEpoch));

    private void Do<T>(Decision<T, TrialEvent> decision)
    {
        instruments.Count(log, decision.Events);
        log = log.Apply(decision.Events);
    }
}
