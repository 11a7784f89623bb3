using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Silo.Storage;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Tests.Storage;

public sealed class SqliteGrainStorageTests : IAsyncDisposable
{
    private const string Name = "queue";
    private static readonly GrainId Id = GrainId.Create("queue", "the/one");

    private readonly DatabaseFile file = new();
    private readonly GridDatabase database;
    private readonly SqliteGrainStorage storage;

    public SqliteGrainStorageTests() => storage = new(database = file.Open());

    [Fact]
    public async Task A_state_is_read_as_it_was_written()
    {
        var written = await ReadAsync();
        var existed = written.RecordExists;
        written.State.Sweeps = ["one", "two"];
        await storage.WriteStateAsync(Name, Id, written);

        var read = await ReadAsync();

        (existed, written.RecordExists, read.RecordExists, read.ETag).ShouldBe((false, true, true, written.ETag));
        read.State.Sweeps.ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Whoever_has_not_read_the_newest_state_cannot_write_or_clear_it()
    {
        var (ours, theirs) = (await ReadAsync(), await ReadAsync());
        await storage.WriteStateAsync(Name, Id, theirs);

        await Should.ThrowAsync<InconsistentStateException>(() => storage.WriteStateAsync(Name, Id, ours));
        ours = await ReadAsync();
        await storage.WriteStateAsync(Name, Id, theirs);

        await Should.ThrowAsync<InconsistentStateException>(() => storage.WriteStateAsync(Name, Id, ours));
        await Should.ThrowAsync<InconsistentStateException>(() => storage.ClearStateAsync(Name, Id, ours));
    }

    [Fact]
    public async Task A_state_that_was_cleared_begins_anew()
    {
        var state = await ReadAsync();
        state.State.Sweeps = ["one"];
        await storage.WriteStateAsync(Name, Id, state);

        await storage.ClearStateAsync(Name, Id, state);

        (state.RecordExists, state.ETag, state.State.Sweeps.Count).ShouldBe((false, null, 0));
        (await ReadAsync()).RecordExists.ShouldBeFalse();
        await storage.WriteStateAsync(Name, Id, state);
        (await ReadAsync()).RecordExists.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        file.Dispose();
    }

    private async Task<GrainState<QueueGrainState>> ReadAsync()
    {
        var state = new GrainState<QueueGrainState>(new QueueGrainState());
        await storage.ReadStateAsync(Name, Id, state);
        return state;
    }
}
