using FocusNetGrid.Grains.Telemetry;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class QueueInstrumentsTests : IDisposable
{
    private readonly Measured measured = new();
    private readonly HandClock clock = new();
    private readonly QueueInstruments instruments;

    public QueueInstrumentsTests()
    {
        instruments = new(measured.Meters, clock);
        instruments.Move(here: true);
    }

    [Fact]
    public void A_sweep_waits_from_its_first_offer_and_anew_once_it_is_served()
    {
        instruments.Offered("a");
        clock.PutForward(10);
        instruments.Offered("a");
        clock.PutForward(20);
        instruments.Served("a");
        clock.PutForward(5);
        instruments.Served("a");

        measured.SumOf("focusnetgrid.queue.wait").ShouldBe(35);
        measured.CountOf("focusnetgrid.queue.wait").ShouldBe(2);
    }

    [Fact]
    public void The_longest_wait_is_that_of_the_sweep_that_has_waited_longest()
    {
        instruments.Offered("a");
        clock.PutForward(10);
        instruments.Offered("b");
        clock.PutForward(1);

        measured.Observe()["focusnetgrid.queue.oldest.wait"].ShouldBe(11);
        measured.Observe()["focusnetgrid.queue.sweeps"].ShouldBe(2);
    }

    [Fact]
    public void A_sweep_without_work_does_not_wait()
    {
        instruments.Offered("a");
        clock.PutForward(10);
        instruments.Withdrawn("a");

        measured.Observe()["focusnetgrid.queue.oldest.wait"].ShouldBe(0);
    }

    [Fact]
    public void A_host_that_has_the_queue_no_longer_says_nothing_of_it()
    {
        instruments.Offered("a");
        instruments.Move(here: false);

        measured.Observe().Keys.ShouldNotContain("focusnetgrid.queue.sweeps");
    }

    public void Dispose() => measured.Dispose();
}
