using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class SweepInstrumentsTests : IDisposable
{
    private readonly Measured measured = new();
    private readonly SweepInstruments instruments;

    public SweepInstrumentsTests() => instruments = new(measured.Meters);

    [Fact]
    public void Sweeps_of_one_name_are_counted_together()
    {
        instruments.Note(Reading("a", "study"));
        instruments.Note(Reading("b", "study"));

        measured.Observe()["focusnetgrid.trials{state=waiting,sweep=study}"].ShouldBe(6);
        measured.Observe()["focusnetgrid.sweeps{status=active}"].ShouldBe(2);
    }

    [Fact]
    public void Trials_of_a_paused_sweep_wait_for_no_worker()
    {
        instruments.Note(Reading("a", "study") with { Status = SweepStatus.Paused });

        measured.Observe()["focusnetgrid.trials{state=waiting,sweep=study}"].ShouldBe(0);
        measured.Observe()["focusnetgrid.trials{state=paused,sweep=study}"].ShouldBe(3);
    }

    [Fact]
    public void However_many_sweeps_there_are_their_series_are_few_and_no_trial_is_left_out()
    {
        for (var number = 0; number < 200; number++)
        {
            instruments.Note(Reading($"{number}", $"study-{number:000}"));
        }

        var waiting = measured.Observe().Where(series => series.Key.StartsWith("focusnetgrid.trials{state=waiting", StringComparison.Ordinal)).ToArray();
        waiting.Length.ShouldBe(SweepInstruments.MostNames + 1);
        waiting.Sum(series => series.Value).ShouldBe(600);
    }

    [Fact]
    public void A_sweep_that_sleeps_is_not_shown()
    {
        instruments.Note(Reading("a", "study"));
        instruments.Forget("a");

        measured.Observe().Keys.ShouldNotContain(series => series.StartsWith("focusnetgrid.trials{", StringComparison.Ordinal));
    }

    [Fact]
    public void The_count_of_expired_leases_is_there_before_the_first_one()
    {
        instruments.Note(Reading("a", "study"));
        measured.CountOf("focusnetgrid.lease.expiries").ShouldBe(1);
        instruments.Expired(3);

        measured.SumOf("focusnetgrid.lease.expiries").ShouldBe(3);
    }

    public void Dispose() => measured.Dispose();

    private static SweepReading Reading(string id, string name) =>
        new(id, name, SweepStatus.Active, Trials: 3, IsOpen: false, Waiting: 3, 0, 0, 0, 0, 0, 0, null, "");
}
