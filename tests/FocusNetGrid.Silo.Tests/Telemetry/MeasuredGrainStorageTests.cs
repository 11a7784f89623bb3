using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Silo.Telemetry;
using FocusNetGrid.Silo.Tests.Storage;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class MeasuredGrainStorageTests : IAsyncLifetime
{
    private static readonly GrainId Grain = GrainId.Create("trial", "a");

    private readonly Measured measured = new();
    private readonly DatabaseFile file = new();
    private readonly GridDatabase database;
    private readonly MeasuredGrainStorage storage;

    public MeasuredGrainStorageTests()
    {
        database = file.Open();
        var instruments = new StorageInstruments(measured.Meters);
        database.Watcher = instruments;
        storage = new MeasuredGrainStorage(new SqliteGrainStorage(database), instruments);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Reads_and_writes_come_through_and_are_measured()
    {
        await storage.WriteStateAsync("trial", Grain, new GrainState<List<int>>([1, 2]));
        var read = new GrainState<List<int>>();
        await storage.ReadStateAsync("trial", Grain, read);

        read.State.ShouldBe([1, 2]);
        measured.CountOf("focusnetgrid.storage.duration{operation=write,outcome=ok,state=trial}").ShouldBe(1);
        measured.CountOf("focusnetgrid.storage.duration{operation=read,outcome=ok,state=trial}").ShouldBe(1);
    }

    [Fact]
    public async Task What_another_activation_has_written_is_a_conflict()
    {
        await storage.WriteStateAsync("trial", Grain, new GrainState<List<int>>([1]));

        await Should.ThrowAsync<InconsistentStateException>(() => storage.WriteStateAsync("trial", Grain, new GrainState<List<int>>([2])));

        measured.CountOf("focusnetgrid.storage.duration{operation=write,outcome=conflict,state=trial}").ShouldBe(1);
    }

    [Fact]
    public async Task Every_commit_is_measured_with_the_writes_that_shared_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => storage.WriteStateAsync("trial", GrainId.Create("trial", $"{number}"), new GrainState<List<int>>([]))));

        measured.SumOf("focusnetgrid.database.writes{outcome=ok}").ShouldBe(50);
        measured.CountOf("focusnetgrid.database.commit.duration{outcome=ok}").ShouldBeInRange(1, 50);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        file.Dispose();
        measured.Dispose();
    }
}
