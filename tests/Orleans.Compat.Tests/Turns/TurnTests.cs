using Orleans.Configuration;

namespace OrleansCompatTests.Turns;

public sealed class TurnTests
{
    [Fact]
    public async Task A_grain_takes_one_request_at_a_time()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = Plain(silo, "a");
        var first = grain.Hold("first");
        await silo.Signals.Wait("first began");

        var second = grain.Hold("second");
        await Plain(silo, "b").Touch();
        silo.Signals.IsSet("second began").ShouldBeFalse();
        silo.Signals.Set("first");
        await silo.Signals.Wait("second began");
        silo.Signals.Set("second");

        (await first).ShouldBe(1);
        (await second).ShouldBe(1);
    }

    [Fact]
    public async Task An_interface_is_first_of_all_that_of_the_class_named_like_it()
    {
        await using var silo = await TestSilo.StartAsync();

        silo.Grains.GetGrain<ITurnGrain>("a").GetGrainId().Type.ToString().ShouldBe("turn");
        silo.Grains.GetGrain<ITurnGrain>("a", typeof(ReentrantTurnGrain).FullName).GetGrainId().Type.ToString().ShouldBe("reentrantturn");
        Should.Throw<ArgumentException>(() => silo.Grains.GetGrain<ITurnGrain>("a", "no such class"));
    }

    [Fact]
    public async Task A_reentrant_grain_interleaves_requests_where_they_await()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<IReentrantTurnGrain>("a");
        var first = grain.Hold("first");
        await silo.Signals.Wait("first began");

        var second = grain.Hold("second");
        await silo.Signals.Wait("second began");
        silo.Signals.Set("second");
        (await second).ShouldBe(2);

        silo.Signals.Set("first");
        (await first).ShouldBe(2);
    }

    [Fact]
    public async Task A_method_that_always_interleaves_is_answered_while_another_waits()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = Plain(silo, "a");
        var first = grain.Hold("first");
        await silo.Signals.Wait("first began");

        (await grain.Interleaves()).ShouldBe("answered");

        silo.Signals.Set("first");
        await first;
    }

    [Fact]
    public async Task Readers_interleave_with_each_other()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = Plain(silo, "a");
        var first = grain.Read("first");
        await silo.Signals.Wait("first began");

        var second = grain.Read("second");
        await silo.Signals.Wait("second began");

        silo.Signals.Set("first");
        silo.Signals.Set("second");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Grain_code_stays_on_the_scheduler_of_its_grain()
    {
        await using var silo = await TestSilo.StartAsync();

        (await Plain(silo, "a").StaysOnItsScheduler()).ShouldBeTrue();
        (await silo.Grains.GetGrain<IReentrantTurnGrain>("a").StaysOnItsScheduler()).ShouldBeTrue();
    }

    [Fact]
    public async Task Interleaved_turns_never_run_at_the_same_time()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<IReentrantTurnGrain>("a");

        var counts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => grain.CountUnsafely(200)));

        counts.Max().ShouldBe(20 * 200);
    }

    [Fact]
    public async Task A_grain_that_is_called_back_while_it_waits_times_out()
    {
        await using var silo = await TestSilo.StartAsync(one => one.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(1)));

        await Should.ThrowAsync<TimeoutException>(() => Plain(silo, "a").CallBack("b"));
    }

    [Fact]
    public async Task A_reentrant_grain_can_be_called_back_while_it_waits()
    {
        await using var silo = await TestSilo.StartAsync();

        (await silo.Grains.GetGrain<IReentrantTurnGrain>("a").Relay("a")).ShouldBe("came back");
    }

    [Fact]
    public async Task Requests_that_wait_are_served_in_the_order_they_came()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = Plain(silo, "a");
        var first = grain.Hold("first");
        await silo.Signals.Wait("first began");
        string[] names = ["second", "third", "fourth"];

        List<Task> waiting = [];
        foreach (var name in names)
        {
            waiting.Add(grain.Hold(name));
        }

        silo.Signals.Set("first");
        foreach (var name in names)
        {
            await silo.Signals.Wait(name + " began");
            names.Where(later => Array.IndexOf(names, later) > Array.IndexOf(names, name)).ShouldAllBe(later => !silo.Signals.IsSet(later + " began"));
            silo.Signals.Set(name);
        }

        await Task.WhenAll([first, .. waiting]);
    }

    private static ITurnGrain Plain(TestSilo silo, string key) =>
        silo.Grains.GetGrain<ITurnGrain>(key, typeof(TurnGrain).FullName);
}
