using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Telemetry;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class WorkerInstrumentsTests : IDisposable
{
    private static readonly WorkerKey Worker = new("host", "cpu:0");

    private readonly Measured measured = new();
    private readonly HandClock clock = new();
    private readonly NvidiaMemory gpus = NvidiaMemory.Open("libnvidia-ml-of-no-driver.so", null);
    private readonly WorkerInstruments instruments;
    private readonly LeasedTrial leased = Leased();

    public WorkerInstrumentsTests() => instruments = new(measured.Meters, new RehearsalRunners(TimeSpan.Zero, TimeProvider.System), gpus, clock);

    [Fact]
    public void A_workers_time_is_split_between_having_a_trial_and_having_none()
    {
        instruments.Asked(Worker);
        clock.PutForward(10);
        instruments.Asked(Worker);
        clock.PutForward(2);
        instruments.Leased(Worker, leased);
        clock.PutForward(30);

        var seen = measured.Observe();
        (seen["focusnetgrid.worker.time{state=idle,worker=host/cpu:0}"], seen["focusnetgrid.worker.time{state=training,worker=host/cpu:0}"]).ShouldBe((12, 30));
        (seen["focusnetgrid.workers{state=idle}"], seen["focusnetgrid.workers{state=training}"]).ShouldBe((0, 1));
    }

    [Fact]
    public void The_way_from_asking_to_training_is_measured_in_its_two_parts()
    {
        instruments.Asked(Worker);
        clock.PutForward(2);
        instruments.Leased(Worker, leased);
        clock.PutForward(3);
        Begin();
        clock.PutForward(60);
        instruments.Ended(Worker, leased, new(TrialStatus.Succeeded, null, null));

        measured.SumOf("focusnetgrid.lease.duration").ShouldBe(2);
        measured.SumOf("focusnetgrid.attempt.start.duration").ShouldBe(3);
        measured.SumOf("focusnetgrid.attempt.duration").ShouldBe(63);
    }

    [Fact]
    public async Task An_epoch_that_is_told_once_more_is_measured_once()
    {
        var observer = Begin();
        observer.Started(Assignment(), epochsDone: 1);
        await observer.EpochEndedAsync(Epoch(1), TestContext.Current.CancellationToken);
        clock.PutForward(7);
        await observer.EpochEndedAsync(Epoch(2), TestContext.Current.CancellationToken);

        measured.CountOf("focusnetgrid.epoch.duration{network=focusnet++}").ShouldBe(1);
        measured.SumOf("focusnetgrid.epoch.duration{network=focusnet++}").ShouldBe(7);
    }

    [Fact]
    public void Training_steps_are_measured_one_by_one_and_their_images_counted()
    {
        var observer = Begin();
        observer.Stepped(new(1, TrialPhase.Training, 6, 8, 0.5, 1) { Steps = [new(4, 0.5), new(2, 0.25)] });
        observer.Stepped(new(1, TrialPhase.Validation, 3, 3, 0.5, 1) { Steps = [new(3, 9)] });

        measured.SumOf("focusnetgrid.worker.images{worker=host/cpu:0}").ShouldBe(6);
        measured.CountOf("focusnetgrid.step.duration{network=focusnet++}").ShouldBe(2);
        measured.SumOf("focusnetgrid.step.duration{network=focusnet++}").ShouldBe(0.75);
    }

    [Fact]
    public void Trouble_is_counted_and_a_worker_that_has_left_is_not()
    {
        instruments.Asked(Worker);
        instruments.Troubled(Worker, new IOException("disk")).ShouldBeTrue();
        instruments.Rests(Worker, 1, TimeSpan.FromSeconds(5));
        instruments.Left(Worker);

        measured.SumOf("focusnetgrid.worker.troubles{worker=host/cpu:0}").ShouldBe(2);
        measured.Observe()["focusnetgrid.workers{state=idle}"].ShouldBe(0);
    }

    public void Dispose()
    {
        measured.Dispose();
        gpus.Dispose();
    }

    private ITrialObserver Begin() => instruments.Began(Worker, leased, Assignment());

    private TrialAssignment Assignment() => new(leased.Planned.Trial, 1, "cpu", "");

    private static EpochRecord Epoch(int number) => new(number, 0, 0, 0, 0, 0, Best: true);

    private static LeasedTrial Leased()
    {
        var sweep = Specs.Read().Sweep;
        var submission = SweepSubmission.Of(sweep, new SplitPlan([new SplitPart(0, ["a"], ["b"], [])], [], []), [new(sweep.Base.Data, "0123456789abcdef")]);
        return new("sweep", new(0, "operation", 1, 0), submission.Open(new Catalog())[0], new RetryPolicy(), WatchesEpochs: false);
    }
}
