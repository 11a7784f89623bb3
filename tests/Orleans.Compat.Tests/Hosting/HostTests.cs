using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace OrleansCompatTests.Hosting;

public sealed class HostTests
{
    [Fact]
    public async Task A_silo_without_clustering_is_refused_at_the_start()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans();

        await Should.ThrowAsync<Exception>(async () =>
        {
            using var host = builder.Build();
            await host.StartAsync();
        });
    }

    [Fact]
    public async Task A_silo_has_a_name_and_an_address()
    {
        await using var silo = await TestSilo.StartAsync(one => one.Configure<SiloOptions>(options => options.SiloName = "worker-1"));
        var details = silo.Services.GetRequiredService<ILocalSiloDetails>();

        details.Name.ShouldBe("worker-1");
        details.ClusterId.ShouldBe("default");
        SiloAddress.FromParsableString(details.SiloAddress.ToParsableString()).ShouldBe(details.SiloAddress);
    }

    [Fact]
    public void Options_have_the_known_defaults()
    {
        var messaging = new SiloMessagingOptions();
        var collection = new GrainCollectionOptions();

        messaging.ResponseTimeout.ShouldBe(TimeSpan.FromSeconds(30));
        collection.CollectionAge.ShouldBe(TimeSpan.FromMinutes(15));
        collection.CollectionQuantum.ShouldBe(TimeSpan.FromMinutes(1));
        new CollectionAgeLimitAttribute { Minutes = 0.1 }.AgeLimit.ShouldBe(TimeSpan.FromMinutes(1));
        new CollectionAgeLimitAttribute("00:05:00").AgeLimit.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Options_set_for_the_silo_are_the_hosts()
    {
        await using var silo = await TestSilo.StartAsync(one => one.Configure<ClusterOptions>(options => options.ServiceId = "grid"));

        silo.Services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId.ShouldBe("grid");
    }

    [Fact]
    public async Task Stages_start_upwards_and_stop_downwards()
    {
        List<string> stages = [];
        var silo = await TestSilo.StartAsync(one => one.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(new Stages(stages)));
        stages.ShouldBe(["start storage", "start active"]);

        await silo.DisposeAsync();

        stages.ShouldBe(["start storage", "start active", "stop active", "stop storage"]);
    }

    private sealed class Stages(List<string> stages) : ILifecycleParticipant<ISiloLifecycle>
    {
        public void Participate(ISiloLifecycle lifecycle)
        {
            Add("active", ServiceLifecycleStage.Active);
            Add("storage", ServiceLifecycleStage.RuntimeStorageServices);

            void Add(string name, int stage) => lifecycle.Subscribe(name, stage, _ => Note("start " + name), _ => Note("stop " + name));
        }

        private Task Note(string text)
        {
            stages.Add(text);
            return Task.CompletedTask;
        }
    }
}
