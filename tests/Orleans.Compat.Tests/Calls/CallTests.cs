using Microsoft.Extensions.DependencyInjection;

namespace OrleansCompatTests.Calls;

public sealed class CallTests
{
    [Fact]
    public async Task A_client_calls_a_grain_and_the_grain_remembers()
    {
        await using var silo = await TestSilo.StartAsync();
        var counter = silo.Grains.GetGrain<ICounterGrain>("a");

        await counter.Add(2);
        await counter.Add(3);

        (await counter.Total()).ShouldBe(5);
        (await silo.Grains.GetGrain<ICounterGrain>("b").Total()).ShouldBe(0);
    }

    [Fact]
    public async Task Methods_may_return_value_tasks()
    {
        await using var silo = await TestSilo.StartAsync();
        var counter = silo.Grains.GetGrain<ICounterGrain>("a");
        await counter.Add(2);

        await counter.Reset();

        (await counter.Total()).ShouldBe(0);
    }

    [Fact]
    public async Task A_grain_calls_another()
    {
        await using var silo = await TestSilo.StartAsync();
        await silo.Grains.GetGrain<ICounterGrain>("b").Add(7);

        (await silo.Grains.GetGrain<ICounterGrain>("a").TotalOf("b")).ShouldBe("b has 7");
    }

    [Fact]
    public async Task A_grain_knows_its_key_and_type()
    {
        await using var silo = await TestSilo.StartAsync();

        (await silo.Grains.GetGrain<ICounterGrain>("some/key").Who()).ShouldBe("some/key counter/some/key counter");
    }

    [Fact]
    public async Task A_reference_knows_its_grain()
    {
        await using var silo = await TestSilo.StartAsync();
        var counter = silo.Grains.GetGrain<ICounterGrain>("a");

        counter.GetPrimaryKeyString().ShouldBe("a");
        counter.GetGrainId().ToString().ShouldBe("counter/a");
        counter.ShouldBe(silo.Grains.GetGrain<ICounterGrain>("a"));
        counter.ShouldNotBe(silo.Grains.GetGrain<ICounterGrain>("b"));
    }

    [Fact]
    public async Task References_travel_as_results_and_as_arguments()
    {
        await using var silo = await TestSilo.StartAsync();
        var itself = await silo.Grains.GetGrain<ICounterGrain>("a").Self();

        await silo.Grains.GetGrain<ICounterGrain>("b").AddThrough(itself, 4);

        (await itself.Total()).ShouldBe(4);
    }

    [Fact]
    public async Task Two_interfaces_of_one_class_reach_the_same_grain()
    {
        await using var silo = await TestSilo.StartAsync();
        var counter = silo.Grains.GetGrain<ICounterGrain>("a");
        await counter.Add(9);

        (await silo.Grains.GetGrain<ICounterName>("a").TotalByAnotherName()).ShouldBe(9);
        (await counter.AsReference<ICounterName>().TotalByAnotherName()).ShouldBe(9);
        (await silo.Grains.GetGrain<ICounterName>(counter.GetGrainId()).TotalByAnotherName()).ShouldBe(9);
    }

    [Fact]
    public async Task What_a_grain_throws_reaches_the_caller_with_type_and_message()
    {
        await using var silo = await TestSilo.StartAsync();
        var counter = silo.Grains.GetGrain<ICounterGrain>("a");

        var thrown = await Should.ThrowAsync<InvalidOperationException>(() => counter.Fail("no such trial"));

        thrown.Message.ShouldBe("no such trial");
        (await counter.Add(1)).ShouldBe(1);
    }

    [Fact]
    public async Task A_cancellation_that_a_grain_throws_reaches_the_caller_with_its_message()
    {
        await using var silo = await TestSilo.StartAsync();
        var withdrawn = silo.Grains.GetGrain<ICounterGrain>("a").Withdraw("the sweep is paused");

        // Shouldly would make an exception of its own out of a cancelled task.
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => withdrawn);

        thrown.Message.ShouldBe("the sweep is paused");
        withdrawn.IsCanceled.ShouldBeTrue();
    }

    [Fact]
    public async Task The_cluster_client_is_a_grain_factory()
    {
        await using var silo = await TestSilo.StartAsync();
        var client = silo.Services.GetRequiredService<IClusterClient>();

        (await client.GetGrain<ICounterGrain>("a").Add(1)).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_must_not_be_empty()
    {
        await using var silo = await TestSilo.StartAsync();

        Should.Throw<ArgumentException>(() => silo.Grains.GetGrain<ICounterGrain>(""));
    }

    [Fact]
    public async Task Many_callers_at_once_are_all_counted()
    {
        await using var silo = await TestSilo.StartAsync();
        var counter = silo.Grains.GetGrain<ICounterGrain>("a");

        await Task.WhenAll(Enumerable.Range(0, 2000).Select(_ => Task.Run(() => counter.Add(1))));

        (await counter.Total()).ShouldBe(2000);
    }
}
