using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace OrleansCompatTests.States;

public sealed class StateTests
{
    [Fact]
    public async Task A_state_is_new_until_it_is_written()
    {
        await using var silo = await StartAsync();
        var grain = Grain(silo);

        (await grain.Look()).ShouldBe("0 False none False");
        await grain.Write(3);
        (await grain.Look()).ShouldBe("3 True v1 False");
        Store(silo).Keys.ShouldBe(["score/state/a"]);
    }

    [Fact]
    public async Task A_state_is_read_before_the_next_activation()
    {
        await using var silo = await StartAsync();
        var grain = Grain(silo);
        await grain.Write(3);
        await grain.Leave();

        (await grain.AtActivation()).ShouldBe(3);
        (await grain.Look()).ShouldBe("3 True v1 False");
    }

    [Fact]
    public async Task Reading_anew_drops_what_was_not_written()
    {
        await using var silo = await StartAsync();
        var grain = Grain(silo);
        await grain.Write(3);
        await grain.Put(4);

        await grain.Read();

        (await grain.Look()).ShouldBe("3 True v1 False");
    }

    [Fact]
    public async Task A_cleared_state_is_new_again()
    {
        await using var silo = await StartAsync();
        var grain = Grain(silo);
        await grain.Write(3);

        await grain.Clear();

        (await grain.Look()).ShouldBe("0 False none False");
        Store(silo).Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grain_that_was_overtaken_is_replaced_by_one_that_knows_better()
    {
        await using var silo = await StartAsync();
        var grain = Grain(silo);
        await grain.Write(3);
        Store(silo).Overtake("score/state/a");

        var thrown = await Should.ThrowAsync<InconsistentStateException>(() => grain.Write(4));

        (thrown.StoredEtag, thrown.CurrentEtag).ShouldBe(("v2", "v1"));
        (await grain.AtActivation()).ShouldBe(3);
        (await grain.Look()).ShouldBe("3 True v2 False");
    }

    [Fact]
    public async Task A_storage_that_fails_fails_the_call_and_not_the_grain()
    {
        await using var silo = await StartAsync();
        var grain = Grain(silo);
        await grain.Write(3);
        Store(silo).Fails = true;

        var thrown = await Should.ThrowAsync<OrleansException>(() => grain.Write(4));

        thrown.Message.ShouldContain("disk full");
        thrown.InnerException.ShouldBeOfType<IOException>();
        Store(silo).Fails = false;
        (await grain.Look()).ShouldBe("4 True v1 False");
    }

    [Fact]
    public async Task A_storage_takes_part_in_the_silos_start()
    {
        await using var silo = await StartAsync();

        Store(silo).IsStarted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_storage_that_nobody_registered_fails_the_activation()
    {
        await using var silo = await TestSilo.StartAsync();

        (await Should.ThrowAsync<Exception>(() => Grain(silo).Look())).ToString().ShouldContain("No storage provider named \"store\"");
    }

    [Fact]
    public async Task Memory_storage_keeps_states_between_activations()
    {
        await using var silo = await TestSilo.StartAsync(one => one.AddMemoryGrainStorage("store"));
        var grain = Grain(silo);
        await grain.Write(3);
        await grain.Leave();

        (await grain.AtActivation()).ShouldBe(3);
        await grain.Clear();
        await grain.Leave();
        (await grain.AtActivation()).ShouldBe(0);
    }

    private static Task<TestSilo> StartAsync() => TestSilo.StartAsync(silo => silo.Services.AddGrainStorage("store", (_, _) => new Store()));

    private static Store Store(TestSilo silo) => (Store)silo.Services.GetRequiredKeyedService<IGrainStorage>("store");

    private static IStateGrain Grain(TestSilo silo) => silo.Grains.GetGrain<IStateGrain>("a");
}
