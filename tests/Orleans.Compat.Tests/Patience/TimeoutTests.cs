using Orleans.Configuration;

namespace OrleansCompatTests.Patience;

public sealed class TimeoutTests
{
    [Fact]
    public async Task A_caller_that_waited_long_enough_gets_a_timeout_and_the_turn_goes_on()
    {
        await using var silo = await TestSilo.StartAsync(one => one.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(1)));

        await Should.ThrowAsync<TimeoutException>(() => silo.Grains.GetGrain<IPatienceGrain>("a").Hold("gate"));

        silo.Signals.IsSet("gate ended").ShouldBeFalse();
        silo.Signals.Set("gate");
        await silo.Signals.Wait("gate ended");
    }

    [Fact]
    public async Task A_method_may_have_its_own_timeout()
    {
        await using var silo = await TestSilo.StartAsync();

        await Should.ThrowAsync<TimeoutException>(() => silo.Grains.GetGrain<IPatienceGrain>("a").HoldBriefly("gate"));

        silo.Signals.Set("gate");
    }

    [Fact]
    public async Task A_call_whose_caller_gave_up_before_it_began_is_not_made()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<IPatienceGrain>("a");
        var holding = grain.Hold("gate");
        await silo.Signals.Wait("gate began");

        await Should.ThrowAsync<TimeoutException>(() => grain.CountBriefly());
        silo.Signals.Set("gate");
        await holding;

        (await grain.Counted()).ShouldBe(0);
    }
}
