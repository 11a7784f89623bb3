using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OrleansCompatTests.Compat;

/// <summary>What the one process cannot do, it says in one line.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_silo_without_clustering_is_told_which_one_there_is()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans();
        using var host = builder.Build();

        var thrown = await Should.ThrowAsync<OrleansConfigurationException>(() => host.StartAsync());

        thrown.Message.ShouldContain("UseLocalhostClustering");
        thrown.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_call_after_the_host_has_stopped_is_refused_at_once()
    {
        var silo = await TestSilo.StartAsync();
        var grain = silo.Grains.GetGrain<Calls.ICounterGrain>("a");
        await grain.Add(1);

        await silo.DisposeAsync();

        await Should.ThrowAsync<SiloUnavailableException>(() => grain.Add(1));
    }

    [Fact]
    public void Another_silo_cannot_be_joined()
    {
        var builder = Host.CreateApplicationBuilder();

        var thrown = Should.Throw<OrleansConfigurationException>(() => builder.UseOrleans(silo =>
            silo.UseLocalhostClustering(siloPort: 11112, primarySiloEndpoint: new IPEndPoint(IPAddress.Loopback, 11111))));

        thrown.Message.ShouldContain("one silo in one process");
    }
}
