using System.Diagnostics;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>Whatever ends a training, the same command ends it as if nothing had been.</summary>
public sealed class InterruptionTests
{
    private const int Epochs = 12;

    [Fact]
    public async Task Three_kills_at_random_moments_change_no_bit_of_the_outcome()
    {
        using var undisturbed = await TrainedAsync();
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(Epochs));
        var moments = new Random(20240507);

        for (var kill = 1; kill <= 3; kill++)
        {
            using var process = new GridCommand(folder).Start("run", TinySpec.File);
            await process.UntilErrorLineAsync("epoch ");
            // The moment is the point of the test: anywhere in the epochs that follow.
            await Task.Delay(moments.Next(400), TestContext.Current.CancellationToken);
            process.Kill();
            await GridCommand.EndAsync(process);
        }

        var outcome = (await new GridCommand(folder).RunAsync("run", TinySpec.File, "--json")).ShouldSucceed();

        outcome.Json["trials"]![0]!["attempts"]!.GetValue<int>().ShouldBe(4);
        ResultOf(folder).ShouldBe(ResultOf(undisturbed));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_stops_where_the_same_command_goes_on(string signal)
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(Epochs));
        var command = new GridCommand(folder);
        using var process = command.Start("run", TinySpec.File);
        await process.UntilErrorLineAsync("epoch ");

        Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        var stopped = await GridCommand.EndAsync(process);

        stopped.ExitCode.ShouldBe(130);
        stopped.ErrorLines[^1].ShouldContain("the same command goes on");
        var outcome = (await command.RunAsync("run", TinySpec.File)).ShouldSucceed();
        outcome.Error.ShouldNotContain("epoch  1/12");
    }

    [Fact]
    public async Task A_second_process_on_the_same_run_is_refused_and_told_of_the_first()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(500));
        var command = new GridCommand(folder);
        using var first = command.Start("run", TinySpec.File);
        await first.UntilErrorLineAsync("epoch ");

        var second = await command.RunAsync("run", TinySpec.File, "--quiet");

        first.Kill();
        await GridCommand.EndAsync(first);
        second.ShouldBeRefusedWith("runs/tiny", $"process {first.Id} on {Environment.MachineName}", "another folder");
    }

    [Fact]
    public async Task A_checkpoint_from_other_settings_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var command = new GridCommand(folder);
        (await command.RunAsync("run", TinySpec.File)).ShouldSucceed();
        var trained = Directory.GetDirectories(folder.In("runs", "tiny", "artifacts")).Single();
        string[] other = ["run", TinySpec.File, "--set", "training.batch=2", "--out", "runs/other"];
        var plan = (await command.RunAsync([.. other, "--dry-run", "--json"])).ShouldSucceed().Json;
        var planned = Directory.CreateDirectory(folder.In("runs", "other", "artifacts", plan["trials"]![0]!["id"]!.GetValue<string>()));
        File.Copy(Path.Combine(trained, "checkpoint.fng"), Path.Combine(planned.FullName, "checkpoint.fng"));
        folder.Write("runs/other/run.lock", "");

        var outcome = await command.RunAsync([.. other, "--quiet"]);

        outcome.ShouldBeRefusedWith("checkpoint.fng", "batch");
    }

    private static async Task<TemporaryFolder> TrainedAsync()
    {
        var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(Epochs));
        (await new GridCommand(folder).RunAsync("run", TinySpec.File)).ShouldSucceed();
        return folder;
    }

    /// <summary>Weights, history, metrics and figure of the one trial, as hashes or text.</summary>
    private static Dictionary<string, string> ResultOf(TemporaryFolder folder)
    {
        var trial = Directory.GetDirectories(folder.In("runs", "tiny", "artifacts")).Single();
        var result = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(trial, "result.json")))!.AsObject();
        result.Remove("cost");
        return new[] { "best.safetensors", "history.csv", "overlay.png" }
            .ToDictionary(name => name, name => folder.Content()[Path.GetRelativePath(folder.Path, Path.Combine(trial, name))])
            .Append(new("result", result.ToJsonString()))
            .ToDictionary();
    }
}
