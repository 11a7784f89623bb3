using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Silo.Grid;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Training;

namespace FocusNetGrid.Silo.Tests.Service;

/// <summary>A whole grid with SQLite in this process, whose trials are rehearsed, and its service.</summary>
internal sealed class RehearsedGrid : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly GridDatabase database;
    private readonly LocalGrid grid;
    private readonly GridService service;

    private RehearsedGrid(DirectoryInfo folder, GridDatabase database, LocalGrid grid, IArtifactStore? artifacts)
    {
        (this.folder, this.database, this.grid) = (folder, database, grid);
        service = new(grid.Grains, new Catalog(), new(artifacts ?? new FolderArtifacts(Artifacts), Data, "test"), TimeProvider.System);
        Directory.CreateDirectory(Data);
    }

    public IGridService Service => service;

    public string Artifacts => Path.Combine(folder.FullName, "artifacts");

    public string Data => Path.Combine(folder.FullName, "data");

    /// <summary>Starts one.</summary>
    /// <param name="workers">How many trials run at a time.</param>
    /// <param name="epochMilliseconds">How long an epoch takes.</param>
    /// <param name="artifacts">What its trials left; a folder of its own where it is null.</param>
    public static async Task<RehearsedGrid> StartAsync(int workers = 2, int epochMilliseconds = 1, IArtifactStore? artifacts = null)
    {
        var folder = Directory.CreateTempSubdirectory("focusnetgrid-service-");
        var database = GridDatabase.Open(Path.Combine(folder.FullName, "grid.db"));
        var cards = new HostCards(new RehearsalRunners(TimeSpan.Zero, TimeProvider.System), TimeProvider.System);
        var services = new WorkerServices(
            new RehearsalRunners(TimeSpan.FromMilliseconds(epochMilliseconds), TimeProvider.System), cards, new OpenGate(), new GridTimes(), TimeProvider.System);
        var grid = await LocalGrid.StartAsync(database, services, null, TestContext.Current.CancellationToken);
        await grid.StartWorkersAsync(Enumerable.Range(0, workers).Select(index => $"cpu:{index}"));
        return new(folder, database, grid, artifacts);
    }

    /// <summary>Waits for a sweep to be over.</summary>
    public async Task<IReadOnlyList<GridEvent>> FinishAsync(string sweep)
    {
        var events = new List<GridEvent>();
        await foreach (var happened in service.FollowAsync(sweep, TestContext.Current.CancellationToken))
        {
            events.Add(happened);
        }

        return events;
    }

    public async ValueTask DisposeAsync()
    {
        await grid.DrainAsync(TimeSpan.FromSeconds(5));
        service.Dispose();
        await grid.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
