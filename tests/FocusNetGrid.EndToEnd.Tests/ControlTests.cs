using System.Diagnostics;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>What can be asked of a run from another terminal.</summary>
public sealed class ControlTests
{
    [Fact]
    public async Task A_running_run_pauses_resumes_and_is_cancelled_and_then_ends()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(500) + "\nseeds: [0, 1]");
        var command = new GridCommand(folder);
        using var run = command.Start("run", TinySpec.File, "--json");
        await run.UntilErrorLineAsync(": epoch ");

        (await command.RunAsync("pause", "tiny")).ShouldSucceed().Output.ShouldBe("runs/tiny: paused\n");
        await run.UntilErrorLineAsync("stopped at a checkpoint");
        (await StatusAsync(command)).ShouldBe("paused");
        (await command.RunAsync("resume", "tiny")).ShouldSucceed().Output.ShouldBe("runs/tiny: resumed\n");
        await run.UntilErrorLineAsync(": epoch ");
        (await StatusAsync(command)).ShouldBe("running");
        (await command.RunAsync("cancel", "tiny")).ShouldSucceed().Output.ShouldBe("runs/tiny: cancelled\n");
        var outcome = (await GridCommand.EndAsync(run)).ShouldSucceed();

        outcome.Json["status"]!.GetValue<string>().ShouldBe("cancelled");
        outcome.Json["trials"]!.AsArray().Select(trial => trial!["status"]!.GetValue<string>()).ShouldBe(["cancelled", "cancelled"]);
    }

    [Fact]
    public async Task A_cancelled_run_is_taken_up_again_from_its_checkpoints()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(12));
        var command = new GridCommand(folder);
        using var run = command.Start("run", TinySpec.File);
        await run.UntilErrorLineAsync(": epoch ");
        Process.Start("kill", ["-TERM", $"{run.Id}"]);
        await GridCommand.EndAsync(run);

        (await command.RunAsync("cancel", "runs/tiny")).ShouldSucceed().Output.ShouldContain("cancelled");
        var cancelled = (await command.RunAsync("run", TinySpec.File, "--json")).ShouldSucceed();
        (await command.RunAsync("retry", "tiny", "--cancelled")).ShouldSucceed().Output.ShouldContain("1 trial is tried anew");
        var outcome = (await command.RunAsync("run", TinySpec.File, "--json")).ShouldSucceed();

        cancelled.Json["trials"]![0]!["status"]!.GetValue<string>().ShouldBe("cancelled");
        outcome.Json["trials"]![0]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        outcome.Error.ShouldNotContain("epoch  1/12");
    }

    [Fact]
    public async Task A_watch_follows_a_run_to_its_end()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(8));
        var command = new GridCommand(folder);
        using var run = command.Start("run", TinySpec.File);
        await run.UntilErrorLineAsync(": epoch ");

        var watched = (await command.RunAsync("watch", "tiny")).ShouldSucceed();

        (await GridCommand.EndAsync(run)).ShouldSucceed();
        watched.Error.ShouldContain("running: 0 of 1 trials");
        watched.Output.ShouldContain("focusnet++");
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_told_with_where_to_look()
    {
        using var folder = new TemporaryFolder();

        var outcome = await new GridCommand(folder).RunAsync("show", "nowhere");

        outcome.ShouldBeRefusedWith("nowhere", "focusnetgrid list");
    }

    [Fact]
    public async Task A_time_limit_ends_a_run_at_a_checkpoint_with_success()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Long(100_000));
        var command = new GridCommand(folder);

        var outcome = (await command.RunAsync("run", TinySpec.File, "--time-limit", "4s", "--json")).ShouldSucceed();

        outcome.Error.ShouldContain("the time limit is reached; the same command goes on");
        outcome.Json["trials"]![0]!["status"]!.GetValue<string>().ShouldBe("waiting");
        (await command.RunAsync("watch", "tiny")).ExitCode.ShouldBe(130);
        (await command.RunAsync("list", "--json")).ShouldSucceed().Json["exitCode"]!.GetValue<int>().ShouldBe(0);
    }

    private static async Task<string> StatusAsync(GridCommand command) =>
        (await command.RunAsync("list", "--json")).ShouldSucceed().Json["runs"]![0]!["status"]!.GetValue<string>();
}
