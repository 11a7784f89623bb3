using Orleans.Configuration;

namespace OrleansCompatTests.Activations;

public sealed class ActivationTests
{
    [Fact]
    public async Task A_grain_is_activated_before_its_first_request()
    {
        await using var silo = await TestSilo.StartAsync();

        (await Life(silo, "a").Incarnation()).ShouldBe("1 activated");
    }

    [Fact]
    public async Task Calls_at_once_find_one_activation()
    {
        await using var silo = await TestSilo.StartAsync();

        var incarnations = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Life(silo, "a").Incarnation())));

        incarnations.ShouldAllBe(one => one == "1 activated");
        silo.Signals.Counted("activations").ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_that_leaves_is_told_and_the_next_call_finds_a_new_one()
    {
        await using var silo = await TestSilo.StartAsync();
        await Life(silo, "a").Leave();

        (await silo.Signals.Wait("a deactivated")).ShouldBe("ApplicationRequested");
        (await Life(silo, "a").Incarnation()).ShouldBe("2 activated");
    }

    [Fact]
    public async Task A_grain_is_disposed_of_after_it_was_told()
    {
        await using var silo = await TestSilo.StartAsync();

        await Life(silo, "a").Leave();

        (await silo.Signals.Wait("a disposed")).ShouldBe("deactivated");
    }

    [Fact]
    public async Task Calls_that_wait_while_a_grain_leaves_reach_the_next_one()
    {
        await using var silo = await TestSilo.StartAsync();
        var leaving = Life(silo, "a").LeaveWhileHeld("gate");
        await silo.Signals.Wait("gate began");
        var waiting = Enumerable.Range(0, 50).Select(_ => Life(silo, "a").Incarnation()).ToList();

        silo.Signals.Set("gate");

        await leaving;
        (await Task.WhenAll(waiting)).ShouldAllBe(one => one == "2 activated");
    }

    [Fact]
    public async Task No_call_is_lost_between_activations()
    {
        await using var silo = await TestSilo.StartAsync();

        for (var round = 0; round < 20; round++)
        {
            var before = Enumerable.Range(0, 10).Select(_ => Life(silo, "a").Incarnation()).ToList();
            var leaving = Life(silo, "a").Leave();
            var after = Enumerable.Range(0, 10).Select(_ => Life(silo, "a").Incarnation()).ToList();

            (await Task.WhenAll([.. before, .. after])).ShouldAllBe(one => one.EndsWith("activated"));
            await leaving;
        }

        silo.Signals.Counted("activations").ShouldBeInRange(2, 21);
    }

    [Fact]
    public async Task A_failed_activation_fails_its_callers_and_the_next_call_tries_anew()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<IFragileGrain>("a");

        (await Should.ThrowAsync<Exception>(() => grain.Attempt())).ToString().ShouldContain("not made");
        (await Should.ThrowAsync<ArgumentException>(() => grain.Attempt())).Message.ShouldBe("not activated");
        (await grain.Attempt()).ShouldBe(3);
        silo.Signals.Counted("deactivations").ShouldBe(0);
    }

    [Fact]
    public async Task An_idle_grain_is_collected_and_one_that_is_kept_alive_is_not()
    {
        await using var silo = await TestSilo.StartAsync(CollectQuickly);
        var kept = silo.Grains.GetGrain<IKeptGrain>("kept");
        await kept.Incarnation();
        var delayed = Life(silo, "delayed");
        await delayed.Delay(TimeSpan.FromHours(1));
        await Life(silo, "a").Incarnation();

        (await silo.Signals.Wait("a deactivated")).ShouldBe("ActivationIdle");

        (await kept.Incarnation()).ShouldBe("1 activated");
        (await delayed.Incarnation()).ShouldBe("2 activated");
        (await Life(silo, "a").Incarnation()).ShouldBe("4 activated");
    }

    [Fact]
    public async Task A_host_that_stops_deactivates_its_grains()
    {
        var silo = await TestSilo.StartAsync();
        await Life(silo, "a").Incarnation();
        await Life(silo, "b").Incarnation();
        var signals = silo.Signals;

        await silo.DisposeAsync();

        signals.Counted("deactivations").ShouldBe(2);
        (await signals.Wait("a deactivated")).ShouldBe("ShuttingDown");
    }

    [Fact]
    public async Task A_collection_age_below_the_quantum_is_refused_at_the_start()
    {
        var thrown = await Should.ThrowAsync<OrleansConfigurationException>(() => TestSilo.StartAsync(silo =>
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = options.CollectionQuantum)));

        thrown.Message.ShouldContain("CollectionAge");
    }

    private static void CollectQuickly(ISiloBuilder silo) => silo.Configure<GrainCollectionOptions>(options =>
    {
        options.CollectionQuantum = TimeSpan.FromMilliseconds(200);
        options.CollectionAge = TimeSpan.FromMilliseconds(400);
    });

    private static ILifeGrain Life(TestSilo silo, string key) => silo.Grains.GetGrain<ILifeGrain>(key, typeof(LifeGrain).FullName);
}
