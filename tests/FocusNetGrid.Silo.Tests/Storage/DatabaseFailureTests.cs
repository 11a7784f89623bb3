using FocusNetGrid.EndToEnd.Tests.Harness;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Silo.Tests.Storage;

public sealed class DatabaseFailureTests : IDisposable
{
    private readonly DatabaseFile file = new();

    [Fact]
    public async Task A_full_disk_is_told_and_with_room_the_same_database_goes_on()
    {
        using var disk = SmallDisk.MountOrSkip(file.In("small"), 512);
        await using var database = GridDatabase.Open(Path.Combine(disk.Path, "grid.db"));
        var written = 0;

        var full = await Should.ThrowAsync<StorageException>(async () =>
        {
            for (; ; written++)
            {
                await database.WriteAsync("trial", $"{written}", null, new byte[20_000]);
            }
        });
        disk.Grow(4096);
        await database.WriteAsync("trial", "after", null, [1]);

        full.Problem.ShouldBe("the disk is full; make room and give the same command again, it goes on from what is stored.");
        database.Failure.ShouldBe(full);
        written.ShouldBeGreaterThan(1);
        database.ReadAll("trial").Count.ShouldBe(written + 1);
    }

    [Fact]
    public async Task A_database_that_another_program_has_locked_is_told_and_used_again_when_it_is_free()
    {
        await using var database = file.Open();
        using var browser = file.Connect();
        DatabaseFile.Do(browser, "BEGIN IMMEDIATE");

        var locked = await Should.ThrowAsync<StorageException>(() => database.WriteAsync("trial", "x", null, [1]));
        DatabaseFile.Do(browser, "ROLLBACK");

        locked.Problem.ShouldStartWith("is locked by another program, perhaps a database browser; close it");
        (await database.WriteAsync("trial", "x", null, [1])).ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        using var disk = SmallDisk.MountOrSkip(file.In("small"), 512);
        var path = Path.Combine(disk.Path, "grid.db");
        await GridDatabase.Open(path).DisposeAsync();
        disk.MakeReadOnly();

        var refusal = await Should.ThrowAsync<StorageException>(async () =>
        {
            await using var database = GridDatabase.Open(path);
            await database.WriteAsync("trial", "x", null, [1]);
        });

        refusal.Problem.ShouldContain("make the file and its folder writable");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var path = Path.Combine(file.In("missing"), "grid.db");

        Should.Throw<StorageException>(() => GridDatabase.Open(path)).ShouldSatisfyAllConditions(
            refusal => refusal.Path.ShouldBe(path),
            refusal => refusal.Problem.ShouldContain("make the file and its folder writable"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_told()
    {
        File.WriteAllText(file.Path, new string('x', 8192));

        Should.Throw<StorageException>(file.Open).Problem.ShouldSatisfyAllConditions(
            problem => problem.ShouldStartWith("is damaged"),
            problem => problem.ShouldContain("--fresh"));
    }

    [Fact]
    public async Task A_database_with_a_torn_page_is_told_when_it_is_read()
    {
        await using (var database = file.Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(number => database.WriteAsync("trial", $"{number:000}", null, new byte[1000])));
        }

        var bytes = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        bytes.AsSpan(3 * 4096).Fill(0xA5);
        await File.WriteAllBytesAsync(file.Path, bytes, TestContext.Current.CancellationToken);

        await using var torn = file.Open();
        Should.Throw<StorageException>(() => torn.ReadAll("trial")).Problem.ShouldStartWith("is damaged");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await file.Open().DisposeAsync();
        using (var newer = file.Connect())
        {
            DatabaseFile.Do(newer, "PRAGMA user_version = 9");
        }

        var before = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        Should.Throw<RunException>(file.Open).Problem.ShouldBe("was written by a newer version (layout 9, this one reads up to 1); use that version");

        (await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    public void Dispose() => file.Dispose();
}
