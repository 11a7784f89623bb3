using System.Diagnostics;
using System.Text.Json.Nodes;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>A sweep whose processes are killed again and again ends as if nothing had been.</summary>
public sealed class StormTests
{
    private const int Trials = 24;
    private const int Kills = 10;
    private static readonly string[] Command = ["run", TinySpec.File, "--workers", "2", "--threads", "2"];

    [Fact]
    public async Task Ten_kills_of_a_sweep_of_twenty_four_trainings_lose_nothing_double_nothing_and_change_no_bit()
    {
        using var undisturbed = Folder();
        using var stormy = Folder();
        var calm = (await new GridCommand(undisturbed).RunAsync([.. Command, "--json"])).ShouldSucceed();
        var moments = new Random(20261127);

        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = new GridCommand(stormy).Start(Command);
            await process.UntilErrorLineAsync(": epoch ");
            // The moment is the point of the test: anywhere in the trials that follow.
            await Task.Delay(moments.Next(600), TestContext.Current.CancellationToken);
            process.HasExited.ShouldBeFalse($"the sweep was over before kill {kill}, so nothing was tested");
            process.Kill();
            await GridCommand.EndAsync(process);
        }

        var outcome = (await new GridCommand(stormy).RunAsync([.. Command, "--json"])).ShouldSucceed();

        Results(outcome).Count.ShouldBe(Trials);
        Results(outcome).ShouldBe(Results(calm));
    }

    [Fact]
    public async Task A_trainer_that_is_killed_costs_its_trial_one_attempt_and_nobody_else_anything()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(12) + "\nseeds: [0, 1]");
        using var process = new GridCommand(folder).Start([.. Command, "--json"]);
        await process.UntilErrorLineAsync(": epoch  2");
        var trainer = Processes.ChildrenOf(process.Id)[0];

        Process.Start("kill", ["-KILL", $"{trainer}"]);
        var outcome = (await GridCommand.EndAsync(process)).ShouldSucceed();

        var failures = outcome.Json["trials"]!.AsArray().SelectMany(trial => trial!["failures"]!.AsArray()).ToList();
        var failure = failures.ShouldHaveSingleItem()!;
        failure["kind"]!.GetValue<string>().ShouldBe("workerDeath");
        failure["signal"]!.GetValue<string>().ShouldBe("SIGKILL");
        outcome.Json["trials"]!.AsArray().Select(trial => trial!["attempts"]!.GetValue<int>()).Order().ShouldBe([1, 2]);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(3) + $"\nseeds: [{string.Join(", ", Enumerable.Range(0, Trials))}]");
        return folder;
    }

    /// <summary>What each trial came to, by its id, without what the clock decides.</summary>
    private static Dictionary<string, string> Results(CommandOutcome outcome) => outcome.Json["trials"]!.AsArray().ToDictionary(
        trial => trial!["id"]!.GetValue<string>(),
        trial => $"{Text(trial, "status")} {Text(trial, "bestEpoch")} {Text(trial, "epochs")} {Text(trial, "weightsSha256")} {Text(trial, "evaluations")}");

    private static string Text(JsonNode? trial, string field) => trial![field]!.ToJsonString();
}
