using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Tests.Progress;

public sealed class TrialMeterTests
{
    private readonly List<TrialReading> _readings = [];

    [Fact]
    public void The_time_left_follows_from_the_work_done_since_the_first_step()
    {
        var clock = new HandClock();
        var meter = new TrialMeter(Trial(), clock, _readings.Add, _readings.Add);
        meter.Started(new TrialAssignment(Trial(), 1, "cpu", ""), epochsDone: 0);

        clock.Advance(TimeSpan.FromSeconds(7));
        meter.Stepped(new StepProgress(1, TrialPhase.Training, 6, 60, 0.5, 1));
        clock.Advance(TimeSpan.FromSeconds(8));
        meter.Stepped(new StepProgress(1, TrialPhase.Training, 30, 60, 0.5, 3));

        // An epoch is worth 60 + 60/3, there are two, and the last measurement is worth (60 + 30)/3.
        _readings[^1].Fraction.ShouldBe(30.0 / 190, 1e-9);
        _readings[^2].Left.ShouldBeNull();
        _readings[^1].Left!.Value.TotalSeconds.ShouldBe(8.0 * 160 / 24, 1e-3);
    }

    [Fact]
    public void Work_of_an_earlier_session_counts_as_done_and_not_as_speed()
    {
        var clock = new HandClock();
        var meter = new TrialMeter(Trial(), clock, _readings.Add, _readings.Add);
        meter.Started(new TrialAssignment(Trial(), 2, "cpu", ""), epochsDone: 1);

        // That session ended in the middle of the second epoch.
        meter.Stepped(new StepProgress(2, TrialPhase.Training, 36, 60, 0.5, 6));
        clock.Advance(TimeSpan.FromSeconds(4));
        meter.Stepped(new StepProgress(2, TrialPhase.Training, 60, 60, 0.5, 6));

        _readings[0].Fraction.ShouldBe(80.0 / 190, 1e-9);
        _readings[^1].Left!.Value.TotalSeconds.ShouldBe(4.0 * 50 / 24, 1e-3);
    }

    [Fact]
    public async Task The_best_epoch_is_kept_while_later_ones_are_worse()
    {
        var meter = new TrialMeter(Trial(), TimeProvider.System, _readings.Add, _readings.Add);

        await meter.EpochEndedAsync(new EpochRecord(1, 1e-3, 2, 2, 0.7, 0.5, Best: true), TestContext.Current.CancellationToken);
        await meter.EpochEndedAsync(new EpochRecord(2, 1e-3, 1, 3, 0.6, 0.4, Best: false), TestContext.Current.CancellationToken);

        (_readings[^1].Best!.Epoch, _readings[^1].Last!.Epoch).ShouldBe((1, 2));
    }

    [Fact]
    public async Task An_epoch_of_an_earlier_session_that_is_told_again_is_not_shown_again()
    {
        var shown = new List<TrialReading>();
        var meter = new TrialMeter(Trial(), TimeProvider.System, _ => { }, shown.Add);
        meter.Started(new TrialAssignment(Trial(), 2, "cpu", ""), epochsDone: 1);

        await meter.EpochEndedAsync(new EpochRecord(1, 1e-3, 2, 2, 0.7, 0.5, Best: true), TestContext.Current.CancellationToken);
        await meter.EpochEndedAsync(new EpochRecord(2, 1e-3, 1, 3, 0.6, 0.4, Best: false), TestContext.Current.CancellationToken);

        shown.ShouldHaveSingleItem().Best!.Epoch.ShouldBe(1);
    }

    /// <summary>60 images to train on, 60 to validate, 30 to test.</summary>
    private static TrialSpec Trial() => new()
    {
        Data = new Component("synthetic", []),
        DataFingerprint = "",
        Split = new SplitPart(0, Ids(60), Ids(60), Ids(30)),
        Network = new Component("unet", []),
        Loss = new Component("bce", []),
        Training = new TrainingSpec { Epochs = 2, Optimizer = new("adam", []), Schedule = new("constant", []) },
        Seed = 0,
    };

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(index => $"{index}")];

    private sealed class HandClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
