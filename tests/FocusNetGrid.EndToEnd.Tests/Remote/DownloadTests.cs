using FocusNetGrid.EndToEnd.Tests.Harness;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>What a grid's trials have left, fetched.</summary>
public sealed class DownloadTests
{
    private static readonly byte[] Weights = [.. Enumerable.Range(0, 100_000).Select(value => (byte)(value * 7))];

    [Fact]
    public async Task A_trials_files_are_fetched_once()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add();
        sweep.Files[(sweep.Plan[0].Id, "best weights/model#1.safetensors")] = Weights;
        var path = kit.Folder.In("out", "best weights", "model#1.safetensors");

        (await kit.Command.RunAsync("download", "small", "--trial", "1", "--out", "out")).ShouldSucceed().Output.ShouldBe("1 file, 97.7 KiB, in out\n");
        File.ReadAllBytes(path).ShouldBe(Weights);
        sweep.Files[(sweep.Plan[0].Id, "best weights/model#1.safetensors")] = new byte[Weights.Length];
        (await kit.Command.RunAsync("download", "small", "--trial", "1", "--out", "out")).ShouldSucceed();

        File.ReadAllBytes(path).ShouldBe(Weights);
        File.GetLastWriteTimeUtc(path).ShouldBe(TestSweep.Began.UtcDateTime);
        Directory.GetFiles(kit.Folder.In("out"), "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_is_fetched_with_its_figures()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add();
        sweep.Files[("", "report.md")] = "# small"u8.ToArray();
        sweep.Files[("", "figures/cost-front.svg")] = "<svg/>"u8.ToArray();

        var json = (await kit.Command.RunAsync("download", "small", "--out", "out", "--json")).ShouldSucceed().Json;

        json["files"]!.AsArray().Select(file => File.ReadAllText(file!["path"]!.GetValue<string>())).ShouldBe(["# small", "<svg/>"]);
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/tmp/focusnetgrid-evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("..\\evil.txt")]
    public async Task A_grid_that_is_not_what_it_seems_writes_nowhere_else(string name)
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Grid.Add().Files[("", name)] = Weights;

        var outcome = await kit.Command.RunAsync("download", "small", "--out", "out");

        outcome.ExitCode.ShouldBe(3);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain("do not trust this grid");
        Directory.GetFiles(kit.Folder.Path, "*evil*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_is_told_as_what_it_is()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add();
        sweep.Files[(sweep.Plan[0].Id, "model.safetensors")] = Weights;
        using var disk = SmallDisk.MountOrSkip(kit.Folder.In("small"), kibibytes: 32);

        var outcome = await kit.Command.RunAsync("download", "small", "--trial", "1", "--out", "small");

        outcome.ShouldBeRefusedWith("model.safetensors", "could not be written", "No space left");
    }

    [Fact]
    public async Task Before_there_is_anything_to_fetch_that_is_said()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Grid.Add();

        (await kit.Command.RunAsync("download", "small", "--out", "out")).ShouldBeRefusedWith("nothing to download yet");
    }
}
