namespace OrleansCompatTests.Patience;

public sealed class OneWayTests
{
    [Fact]
    public async Task A_one_way_call_returns_before_the_grain_is_done()
    {
        await using var silo = await TestSilo.StartAsync();

        await silo.Grains.GetGrain<IPatienceGrain>("a").Notify("gate");

        silo.Signals.IsSet("gate ended").ShouldBeFalse();
        silo.Signals.Set("gate");
        await silo.Signals.Wait("gate ended");
    }

    [Fact]
    public async Task The_caller_of_a_one_way_call_learns_of_no_failure()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<IPatienceGrain>("a");

        await grain.NotifyAndFail("gate");

        await silo.Signals.Wait("gate began");
        (await grain.Counted()).ShouldBe(0);
    }
}
