using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>A disk that fills up in the middle of a training costs nothing but the wait.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task A_full_disk_is_told_and_with_room_the_same_command_ends_as_if_undisturbed()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(4));
        var command = new GridCommand(folder);
        var undisturbed = (await command.RunAsync("run", TinySpec.File, "--json", "--out", "undisturbed")).ShouldSucceed();
        var checkpoint = Directory.GetFiles(folder.In("undisturbed"), "checkpoint.fng", SearchOption.AllDirectories).Single();

        // Room for the first checkpoint and not for a second beside it, which is how it is replaced.
        using var disk = SmallDisk.MountOrSkip(folder.In("small"), (int)(new FileInfo(checkpoint).Length * 8 / 5 / 1024) + 16);
        var full = await command.RunAsync("run", TinySpec.File, "--quiet", "--out", "small");
        disk.Grow(20_000);
        var continued = (await command.RunAsync("run", TinySpec.File, "--json", "--out", "small")).ShouldSucceed();

        full.ShouldBeRefusedWith("small", "full", "same command");
        Weights(continued).ShouldBe(Weights(undisturbed));
    }

    private static string Weights(CommandOutcome outcome) => outcome.Json["trials"]![0]!["weightsSha256"]!.GetValue<string>();
}
