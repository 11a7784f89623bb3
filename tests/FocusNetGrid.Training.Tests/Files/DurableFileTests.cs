using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Tests.Trials;

namespace FocusNetGrid.Training.Tests.Files;

public sealed class DurableFileTests
{
    [Fact]
    public void A_file_is_replaced_whole()
    {
        using var folder = new TrialFolder();
        DurableFile.WriteText(folder.File("a"), "a long first text");

        DurableFile.WriteText(folder.File("a"), "short");

        File.ReadAllText(folder.File("a")).ShouldBe("short");
        Directory.GetFiles(folder.Path).ShouldBe([folder.File("a")]);
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TrialFolder();
        DurableFile.WriteText(folder.File("a"), "old");

        Should.Throw<StorageException>(() => DurableFile.Write(folder.File("a"), 10, stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device");
        }));

        File.ReadAllText(folder.File("a")).ShouldBe("old");
        Directory.GetFiles(folder.Path).ShouldBe([folder.File("a")]);
    }

    [Fact]
    public void A_full_disk_is_named_with_what_is_needed_and_what_is_free()
    {
        using var folder = new TrialFolder();

        var problem = Should.Throw<StorageException>(() =>
            DurableFile.Write(folder.File("a"), long.MaxValue, _ => throw new IOException("No space left on device")));

        problem.Message.ShouldStartWith(folder.File("a"));
        problem.Message.ShouldContain("9,223,372,036,854,775,807 bytes are needed");
        problem.Message.ShouldContain("are free");
    }

    [Fact]
    public void A_folder_that_is_missing_is_told_as_such()
    {
        using var folder = new TrialFolder();

        Should.Throw<StorageException>(() => DurableFile.WriteText(Path.Combine(folder.Path, "none", "a"), "text")).Message.ShouldContain("none");
    }

    [Fact]
    public void A_disk_that_is_really_full_keeps_the_previous_file()
    {
        const long Capacity = 1 << 20;
        using var disk = SmallDisk.Mount(Capacity);
        var path = Path.Combine(disk.Path, "checkpoint");
        DurableFile.WriteText(path, "previous");

        var problem = Should.Throw<StorageException>(() => DurableFile.Write(path, 2 * Capacity, stream => stream.Write(new byte[2 * Capacity])));

        problem.Problem.ShouldStartWith("the disk is full: 2,097,152 bytes are needed");
        File.ReadAllText(path).ShouldBe("previous");
        Directory.GetFiles(disk.Path).ShouldBe([path]);
    }
}
