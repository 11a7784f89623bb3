namespace OrleansCompatTests.Hosting;

public sealed class ContextTests
{
    [Fact]
    public async Task The_request_context_flows_from_caller_to_callee()
    {
        await using var silo = await TestSilo.StartAsync();
        RequestContext.Set("caller", "the test");

        (await Grain(silo, "a").Value()).ShouldBe("the test");
        (await Grain(silo, "a").ValueThrough("b")).ShouldBe("the test");
        RequestContext.Remove("caller");
        (await Grain(silo, "a").Value()).ShouldBe("none");
    }

    [Fact]
    public async Task The_request_context_never_flows_back_nor_to_the_next_call()
    {
        await using var silo = await TestSilo.StartAsync();
        await Grain(silo, "a").SetHere("the grain");

        RequestContext.Get("caller").ShouldBeNull();
        (await Grain(silo, "a").Value()).ShouldBe("none");
    }

    [Fact]
    public async Task A_grain_is_given_services_and_its_context()
    {
        await using var silo = await TestSilo.StartAsync();

        (await Grain(silo, "a").Services()).ShouldBe("True 127.0.0.1 True context/a");
    }

    private static IContextGrain Grain(TestSilo silo, string key) => silo.Grains.GetGrain<IContextGrain>(key);
}
