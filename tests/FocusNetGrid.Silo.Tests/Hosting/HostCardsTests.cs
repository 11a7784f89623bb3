using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Silo.Tests.Hosting;

public sealed class HostCardsTests
{
    private static readonly WorkerKey Worker = new("host", "cuda:0");

    private readonly HostCards cards = new(new RehearsalRunners(TimeSpan.Zero, TimeProvider.System), TimeProvider.System);

    private string Trouble => cards.Of([Worker]).All[0].Trouble;

    [Fact]
    public void A_worker_that_rests_says_so_until_it_asks_again()
    {
        cards.Rests(Worker, 3, TimeSpan.FromSeconds(20));
        var resting = Trouble;

        cards.Asked(Worker);

        resting.ShouldBe("3 attempts in a row came to nothing here; it rests for 20 s, so that other workers get the trials");
        Trouble.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_wrong_with_the_machine_stays_until_a_trial_begins()
    {
        cards.Troubled(Worker, new IOException("the disk is full"));

        cards.Asked(Worker);

        Trouble.ShouldBe("the disk is full");
    }
}
