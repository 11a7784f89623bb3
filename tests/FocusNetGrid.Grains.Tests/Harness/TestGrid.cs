using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Grid;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Storage;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>A silo in this process, with real SQLite beneath it and scripted workers on it.</summary>
internal sealed class TestGrid : IAsyncDisposable
{
    private const string SiloName = "local";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-grains-");
    private GridDatabase? database;
    private IHost? host;

    private TestGrid(Func<Attempt, Task<TrialResult>> script) => Training = new(script);

    /// <summary>Beats that a test need not wait for, and leases that no slow machine lets run out.</summary>
    public static GridTimes Times { get; } = new()
    {
        LeaseTime = TimeSpan.FromSeconds(60),
        RenewalTime = TimeSpan.FromMilliseconds(50),
        BeatTime = TimeSpan.FromMilliseconds(50),
        IdleTime = TimeSpan.FromMilliseconds(10),
        Patience = TimeSpan.FromMilliseconds(10),
        MostPatience = TimeSpan.FromMilliseconds(50),
        FirstRestTime = TimeSpan.FromMilliseconds(5),
        MostRestTime = TimeSpan.FromMilliseconds(10),
    };

    public TravellingClock Clock { get; } = new();

    public ScriptedTraining Training { get; }

    public FaultyStorage Storage { get; private set; } = null!;

    public Watch Watch { get; private set; } = null!;

    public IGrainFactory Grains => host!.Services.GetRequiredService<IGrainFactory>();

    public IQueueGrain Queue => Grains.GetGrain<IQueueGrain>(IQueueGrain.Key);

    /// <summary>Starts a silo with so many workers, which do what the script says.</summary>
    public static async Task<TestGrid> StartAsync(int workers, Func<Attempt, Task<TrialResult>> script)
    {
        var grid = new TestGrid(script);
        await grid.StartSiloAsync();
        await grid.StartWorkersAsync(workers);
        return grid;
    }

    /// <summary>Starts a silo whose workers train every trial at once.</summary>
    public static Task<TestGrid> StartAsync(int workers) => StartAsync(workers, attempt => attempt.TrainAsync());

    public async Task StartSiloAsync()
    {
        database = GridDatabase.Open(Path.Combine(folder.FullName, "grid.db"));
        (Storage, Watch) = (new(database), new());
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services
            .AddGrid(new WorkerServices(Training, Watch, new OpenGate(), Times, Clock))
            .AddSingleton<IHostLifetime, GuestLifetime>()
            .AddKeyedSingleton<IGrainStorage>(GridStorage.Provider, Storage);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort: FreePorts.Next(), gatewayPort: 0, serviceId: "focusnetgrid", clusterId: Guid.NewGuid().ToString("N"))
            .Configure<SiloOptions>(options => options.SiloName = SiloName));
        host = builder.Build();
        await host.StartAsync();
    }

    public Task StartWorkersAsync(int count) => Task.WhenAll(Enumerable.Range(0, count).Select(number => WorkerAt(number).Start()));

    public IWorkerGrain WorkerAt(int number) => Grains.GetGrain<IWorkerGrain>(new WorkerKey(SiloName, $"cpu:{number}").ToString());

    public ISweepGrain SweepOf(Study study) => Grains.GetGrain<ISweepGrain>(study.Id);

    public ITrialGrain TrialOf(Study study, int index) => Grains.GetGrain<ITrialGrain>(study.Plan[index].Id);

    public async Task<TrialLog[]> LogsOf(Study study) =>
        await Task.WhenAll(study.Plan.Trials.Select(planned => Grains.GetGrain<ITrialGrain>(planned.Id).Read()));

    public async Task<ISweepGrain> SubmitAsync(Study study)
    {
        var sweep = SweepOf(study);
        await sweep.Submit(study.Submission);
        return sweep;
    }

    /// <summary>Ends the silo so that its database is as it would be had it been killed now: nothing more gets into it.</summary>
    public async Task KillAsync()
    {
        Storage.Sever();
        Watch.End();
        await host!.StopAsync();
        host.Dispose();
        await database!.DisposeAsync();
        (host, database) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await KillAsync();
        }

        folder.Delete(recursive: true);
    }
}
