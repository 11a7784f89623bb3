using OrleansCompatTests.Activations;

namespace OrleansCompatTests.Compat;

/// <summary>What the packages leave to chance and the one process promises.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task A_call_cancelled_while_it_waits_is_not_made()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<Patience.IPatienceGrain>("a");
        var holding = grain.Hold("gate");
        await silo.Signals.Wait("gate began");
        using var cancellation = new CancellationTokenSource();
        var waiting = grain.CountUnlessCancelled(cancellation.Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);

        silo.Signals.Set("gate");
        await holding;

        (await grain.Counted()).ShouldBe(0);
    }

    [Fact]
    public async Task Every_incarnation_ends_before_the_next_begins()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<ILifeGrain>("a", typeof(LifeGrain).FullName);

        for (var round = 1; round <= 50; round++)
        {
            var leaving = grain.Leave();
            (await grain.Incarnation()).ShouldBe($"{round + 1} activated");
            silo.Signals.Counted("deactivations").ShouldBe(round);
            await leaving;
        }
    }
}
