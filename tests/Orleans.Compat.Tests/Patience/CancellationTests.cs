namespace OrleansCompatTests.Patience;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_call_cancelled_beforehand_is_not_made()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<IPatienceGrain>("a");

        await Should.ThrowAsync<OperationCanceledException>(() => grain.CountUnlessCancelled(new CancellationToken(true)));

        (await grain.Counted()).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_cancelled_while_it_waits_ends_at_once()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<IPatienceGrain>("a");
        var holding = grain.Hold("gate");
        await silo.Signals.Wait("gate began");
        using var cancellation = new CancellationTokenSource();
        var waiting = grain.CountUnlessCancelled(cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        silo.Signals.IsSet("gate ended").ShouldBeFalse();
        silo.Signals.Set("gate");
        await holding;
    }

    [Fact]
    public async Task A_running_grain_is_told_of_the_cancellation_in_a_turn_of_its_own()
    {
        await using var silo = await TestSilo.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var running = silo.Grains.GetGrain<IPatienceGrain>("a").HoldUntilCancelled("gate", cancellation.Token);
        await silo.Signals.Wait("gate began");

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        (await silo.Signals.Wait("gate cancelled")).ShouldBe("own turn");
    }

    [Fact]
    public async Task A_caller_need_not_wait_for_a_grain_that_ignores_its_cancellation()
    {
        await using var silo = await TestSilo.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var running = silo.Grains.GetGrain<IPatienceGrain>("a").IgnoreCancellation("gate", cancellation.Token);
        await silo.Signals.Wait("gate began");

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        silo.Signals.IsSet("gate ended").ShouldBeFalse();
        silo.Signals.Set("gate");
    }

    [Fact]
    public async Task A_call_that_nobody_cancels_is_made()
    {
        await using var silo = await TestSilo.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var grain = silo.Grains.GetGrain<IPatienceGrain>("a");

        (await grain.CountUnlessCancelled(cancellation.Token)).ShouldBe(1);
        (await grain.CountUnlessCancelled(CancellationToken.None)).ShouldBe(2);
    }
}
