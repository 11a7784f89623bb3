using Orleans.Configuration;

namespace OrleansCompatTests.Timers;

public sealed class TimerTests
{
    [Fact]
    public async Task A_timer_ticks_again_and_again_whatever_a_tick_throws()
    {
        await using var silo = await TestSilo.StartAsync();

        await Grain(silo, "a").Start("tick", gated: false, interleave: false, keepAlive: false);

        (await silo.Signals.Wait("tick 1")).ShouldBe("alone");
        (await silo.Signals.Wait("tick 5")).ShouldBe("alone");
    }

    [Fact]
    public async Task Ticks_never_overlap()
    {
        await using var silo = await TestSilo.StartAsync();
        await Grain(silo, "a").Start("slow", gated: true, interleave: true, keepAlive: false);
        await Grain(silo, "b").Start("quick", gated: false, interleave: true, keepAlive: false);
        await silo.Signals.Wait("slow 1");

        // The other grain's timer, of the same period, shows that time enough has gone by.
        await silo.Signals.Wait("quick 5");
        silo.Signals.IsSet("slow 2").ShouldBeFalse();
        silo.Signals.Set("slow 1 gate");
        silo.Signals.Set("slow 2 gate");

        (await silo.Signals.Wait("slow 2")).ShouldBe("alone");
    }

    [Fact]
    public async Task A_tick_waits_for_its_turn_unless_it_may_interleave()
    {
        await using var silo = await TestSilo.StartAsync();
        var plain = Grain(silo, "plain");
        var interleaving = Grain(silo, "interleaving");
        var heldPlain = plain.Hold("hold plain");
        var heldInterleaving = interleaving.Hold("hold interleaving");
        await silo.Signals.Wait("hold plain began");
        await silo.Signals.Wait("hold interleaving began");
        silo.Signals.Set("hold plain");
        silo.Signals.Set("hold interleaving");
        await Task.WhenAll(heldPlain, heldInterleaving);
        await plain.Start("plain", gated: true, interleave: false, keepAlive: false);
        await interleaving.Start("interleaving", gated: true, interleave: true, keepAlive: false);
        await silo.Signals.Wait("plain 1");
        await silo.Signals.Wait("interleaving 1");

        // While its tick waits at the gate, only the interleaving grain answers calls.
        var waits = plain.Hold("later");
        var answered = interleaving.Hold("now");
        await silo.Signals.Wait("now began");
        silo.Signals.IsSet("later began").ShouldBeFalse();

        silo.Signals.Set("plain 1 gate");
        await silo.Signals.Wait("later began");
        silo.Signals.Set("later");
        silo.Signals.Set("now");
        await Task.WhenAll(waits, answered);
        silo.Signals.Set("interleaving 1 gate");
        foreach (var tick in Enumerable.Range(2, 100))
        {
            silo.Signals.Set($"plain {tick} gate");
            silo.Signals.Set($"interleaving {tick} gate");
        }
    }

    [Fact]
    public async Task A_disposed_timer_stops_and_its_running_tick_is_told()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = Grain(silo, "a");
        await grain.Start("tick", gated: true, interleave: true, keepAlive: false);
        await silo.Signals.Wait("tick 1");

        await grain.Halt();
        silo.Signals.Set("tick 1 gate");

        (await silo.Signals.Wait("tick 1 ended")).ShouldBe("cancelled");
        await Grain(silo, "b").Start("other", gated: false, interleave: false, keepAlive: false);
        await silo.Signals.Wait("other 4");
        silo.Signals.IsSet("tick 2").ShouldBeFalse();
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = Grain(silo, "a");
        await grain.Start("tick", gated: true, interleave: true, keepAlive: false);
        await silo.Signals.Wait("tick 1");
        await grain.Leave();
        silo.Signals.Set("tick 1 gate");
        await silo.Signals.Wait("a deactivated");

        await grain.Start("new", gated: false, interleave: false, keepAlive: false);
        await silo.Signals.Wait("new 4");

        silo.Signals.IsSet("tick 2").ShouldBeFalse();
    }

    [Fact]
    public async Task Ticks_keep_a_grain_alive_only_if_they_are_meant_to()
    {
        await using var silo = await TestSilo.StartAsync(one => one.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionQuantum = TimeSpan.FromMilliseconds(200);
            options.CollectionAge = TimeSpan.FromMilliseconds(1000);
        }));
        await Grain(silo, "kept").Start("kept", gated: false, interleave: false, keepAlive: true);
        await Grain(silo, "a").Start("tick", gated: false, interleave: false, keepAlive: false);

        (await silo.Signals.Wait("a deactivated")).ShouldBe("ActivationIdle");

        silo.Signals.IsSet("kept deactivated").ShouldBeFalse();
    }

    private static ITimerGrain Grain(TestSilo silo, string key) => silo.Grains.GetGrain<ITimerGrain>(key);
}
