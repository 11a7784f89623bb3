using System.Text;

namespace FocusNetGrid.Silo.Tests.Storage;

public sealed class GridDatabaseTests : IDisposable
{
    private static readonly byte[] Json = "{\"a\":1}"u8.ToArray();

    private readonly DatabaseFile file = new();

    [Fact]
    public async Task What_was_written_is_read_after_the_database_was_closed()
    {
        await using (var database = file.Open())
        {
            (await database.WriteAsync("trial", "x", null, Json)).ShouldBe(1);
            (await database.WriteAsync("trial", "x", 1, "{}"u8.ToArray())).ShouldBe(2);
        }

        await using var again = file.Open();
        var row = again.Read("trial", "x")!;
        (row.Key, row.Etag, Encoding.UTF8.GetString(row.Json)).ShouldBe(("x", 2, "{}"));
        again.Read("trial", "y").ShouldBeNull();
        again.Read("sweep", "x").ShouldBeNull();
        again.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_write_over_another_state_than_the_one_read_changes_nothing()
    {
        await using var database = file.Open();
        await database.WriteAsync("trial", "x", null, Json);
        await database.WriteAsync("trial", "x", 1, Json);

        (await database.WriteAsync("trial", "x", 1, "stale"u8.ToArray())).ShouldBeNull();
        (await database.WriteAsync("trial", "x", null, "stale"u8.ToArray())).ShouldBeNull();
        (await database.WriteAsync("trial", "y", 1, "stale"u8.ToArray())).ShouldBeNull();

        database.ReadAll("trial").ShouldHaveSingleItem().Json.ShouldBe(Json);
    }

    [Fact]
    public async Task Only_the_state_that_was_read_can_be_deleted()
    {
        await using var database = file.Open();
        await database.WriteAsync("trial", "x", null, Json);

        (await database.DeleteAsync("trial", "x", 2)).ShouldBeFalse();
        (await database.DeleteAsync("trial", "x", 1)).ShouldBeTrue();
        (await database.DeleteAsync("trial", "x", 1)).ShouldBeFalse();
        database.Read("trial", "x").ShouldBeNull();
    }

    [Fact]
    public async Task All_states_of_a_name_come_in_the_order_of_their_keys()
    {
        await using var database = file.Open();
        foreach (var key in new[] { "b", "c", "a" })
        {
            await database.WriteAsync("trial", key, null, Json);
            await database.WriteAsync("sweep", key + key, null, Json);
        }

        database.ReadAll("trial").Select(row => row.Key).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Of_many_who_write_over_one_state_at_once_one_succeeds()
    {
        await using var database = file.Open();
        await database.WriteAsync("trial", "x", null, Json);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => database.WriteAsync("trial", "x", 1, Json)));

        answers.Count(answer => answer == 2).ShouldBe(1);
        answers.Count(answer => answer is null).ShouldBe(49);
    }

    [Fact]
    public async Task What_one_process_writes_another_reads_at_once()
    {
        await using var ours = file.Open();
        await using var theirs = file.Open();

        await ours.WriteAsync("trial", "x", null, Json);

        theirs.Read("trial", "x")!.Json.ShouldBe(Json);
    }

    [Fact]
    public async Task A_request_waits_until_it_is_answered_even_while_nobody_works_on_the_run()
    {
        long first, second;
        await using (var asking = file.Open())
        {
            first = await asking.AskAsync("pause", DateTimeOffset.UnixEpoch);
            second = await asking.AskAsync("resume", DateTimeOffset.UnixEpoch);
        }

        await using var owner = file.Open();
        owner.OldestRequest().ShouldBe((first, "pause"));
        owner.AnswerTo(first).ShouldBeNull();
        await owner.AnswerAsync(first, "paused");

        owner.AnswerTo(first).ShouldBe("paused");
        owner.OldestRequest().ShouldBe((second, "resume"));
        await owner.AnswerAsync(second, "resumed");
        owner.OldestRequest().ShouldBeNull();
    }

    public void Dispose() => file.Dispose();
}
