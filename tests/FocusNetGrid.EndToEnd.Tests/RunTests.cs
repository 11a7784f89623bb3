using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>What a run leaves and says.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task A_run_leaves_its_spec_split_provenance_weights_and_report()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);

        var outcome = (await new GridCommand(folder).RunAsync("run", TinySpec.File)).ShouldSucceed();

        var files = folder.Content().Keys;
        foreach (var name in new[] { "spec.yaml", "split.json", "provenance.json", "report/report.md", "report/report.html", "report/report.json" })
        {
            files.ShouldContain(Path.Combine("runs", "tiny", name));
        }

        foreach (var name in new[] { "best.safetensors", "history.csv", "result.json", "overlay.png" })
        {
            files.ShouldContain(file => file.StartsWith(Path.Combine("runs", "tiny", "artifacts")) && file.EndsWith(name));
        }

        outcome.Output.ShouldContain("pooled");
        outcome.ErrorLines.Count(line => line.Contains(": epoch ")).ShouldBe(2);
    }

    [Fact]
    public async Task Json_is_all_that_standard_output_gets()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);

        var outcome = (await new GridCommand(folder).RunAsync("run", TinySpec.File, "--json")).ShouldSucceed();

        var trial = outcome.Json["trials"]!.AsArray().ShouldHaveSingleItem()!;
        trial["status"]!.GetValue<string>().ShouldBe("succeeded");
        trial["evaluations"]!.AsArray().Select(part => part!["part"]!.GetValue<string>()).ShouldBe(["validation", "test"]);
        trial["weightsSha256"]!.GetValue<string>().Length.ShouldBe(64);
    }

    [Fact]
    public async Task A_finished_run_is_not_run_again()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var command = new GridCommand(folder);
        var first = (await command.RunAsync("run", TinySpec.File, "--json")).ShouldSucceed();

        var second = (await command.RunAsync("run", TinySpec.File, "--json")).ShouldSucceed();

        second.Output.ShouldBe(first.Output);
        second.Error.ShouldNotContain("epoch ");
    }

    [Fact]
    public async Task Another_spec_in_the_same_folder_is_refused_field_by_field()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var command = new GridCommand(folder);
        (await command.RunAsync("run", TinySpec.File)).ShouldSucceed();
        var before = folder.Content();

        var outcome = await command.RunAsync("run", TinySpec.File, "--set", "training.epochs=3", "--set", "training.batch=2");

        outcome.ExitCode.ShouldBe(2);
        outcome.ErrorLines.Count.ShouldBe(2);
        outcome.Error.ShouldContain("training.batch: 2 where the run in runs/tiny began with 4; name another folder with --out, or begin anew with --fresh");
        folder.Content().ShouldBe(before);
    }

    [Fact]
    public async Task Fresh_begins_anew()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var command = new GridCommand(folder);
        (await command.RunAsync("run", TinySpec.File)).ShouldSucceed();

        var outcome = (await command.RunAsync("run", TinySpec.File, "--json", "--set", "training.epochs=1", "--fresh")).ShouldSucceed();

        outcome.Json["trials"]!.AsArray().ShouldHaveSingleItem()!["bestEpoch"]!.GetValue<int>().ShouldBe(1);
        Directory.GetDirectories(folder.In("runs", "tiny", "artifacts")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_failing_trial_does_not_stop_the_others_and_shows_in_the_exit_code()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic + "\n" + """
            trials:
              - {network: {name: unet, widths: [4, 4, 4, 4, 4]}, training: {optimizer: {name: sgd, learning-rate: 1000, weight-decay: 1}, epochs: 20}}
              - training: {epochs: 1}
            """);

        var command = new GridCommand(folder);

        var outcome = await command.RunAsync("run", TinySpec.File, "--json");

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        (await command.RunAsync("watch", "tiny")).ExitCode.ShouldBe(1);
        outcome.Json["trials"]!.AsArray().Select(trial => trial!["status"]!.GetValue<string>()).ShouldBe(["failed", "succeeded"]);
        outcome.ErrorLines.Where(line => line.StartsWith("error: ")).ShouldHaveSingleItem().ShouldContain("the loss was");
    }

    [Fact]
    public async Task A_dry_run_lists_the_trials_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic + "\nseeds: [0, 1]");
        var before = folder.Content();

        var outcome = (await new GridCommand(folder).RunAsync("run", TinySpec.File, "--dry-run", "--json")).ShouldSucceed();

        var trials = outcome.Json["trials"]!.AsArray();
        trials.Count.ShouldBe(2);
        trials.ShouldAllBe(trial => trial!["seconds"]!.GetValue<double>() > 0 && trial["multiplyAdds"]!.GetValue<long>() > 0);
        folder.Content().ShouldBe(before);
    }

    [Fact]
    public async Task What_max_trials_leaves_over_is_done_by_the_next_call()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic + "\nseeds: [0, 1]");
        var command = new GridCommand(folder);

        var first = (await command.RunAsync("run", TinySpec.File, "--json", "--max-trials", "1")).ShouldSucceed();
        var second = (await command.RunAsync("run", TinySpec.File, "--json")).ShouldSucceed();

        first.Json["trials"]!.AsArray().Select(trial => trial!["status"]!.GetValue<string>()).ShouldBe(["succeeded", "waiting"]);
        second.Json["trials"]!.AsArray().ShouldAllBe(trial => trial!["status"]!.GetValue<string>() == "succeeded");
        second.Json["trials"]![0]!["attempts"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_report_is_the_same_whenever_it_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var command = new GridCommand(folder);
        (await command.RunAsync("run", TinySpec.File)).ShouldSucceed();
        var before = folder.Content();
        Directory.Delete(folder.In("runs", "tiny", "report"), recursive: true);

        (await command.RunAsync("report", folder.In("runs", "tiny"))).ShouldSucceed();

        folder.Content().ShouldBe(before);
    }

    [Fact]
    public async Task Configurations_over_folds_are_evaluated_together_and_shown_side_by_side()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic.Replace("  train: 8\n  validation: 4\n  test: 4\n", "  folds: 2\n", StringComparison.Ordinal)
            + "\ntrials: [{ network: { name: unet, widths: [4, 4, 4, 4, 4] } }, { training.batch: 2 }]");
        var command = new GridCommand(folder);

        var outcome = (await command.RunAsync("run", TinySpec.File)).ShouldSucceed();

        outcome.Output.ShouldContain("pooled over all held-out cases");
        var report = Path.Combine("runs", "tiny", "report");
        foreach (var name in new[] { "cases", "case-errors", "cost-front", "score-distributions", "parallel-coordinates", "slices", "learning-curves" })
        {
            folder.Content().Keys.ShouldContain(Path.Combine(report, "figures", $"{name}.svg"));
            folder.Content().Keys.ShouldContain(Path.Combine(report, "figures", $"{name}.png"));
        }

        File.ReadAllLines(folder.In(report, "tables", "cross-validation.csv")).Skip(1).ShouldAllBe(line => line.Contains(",16,16,"));
        var before = folder.Content();
        Directory.Delete(folder.In(report), recursive: true);
        (await command.RunAsync("report", folder.In("runs", "tiny"))).ShouldSucceed();
        folder.Content().ShouldBe(before);
    }

    [Fact]
    public async Task A_folder_with_other_things_in_it_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        folder.Write("thesis/chapter1.md", "precious");
        var before = folder.Content();

        var outcome = await new GridCommand(folder).RunAsync("run", TinySpec.File, "--out", "thesis", "--fresh");

        outcome.ShouldBeRefusedWith("thesis", "--out");
        folder.Content().ShouldBe(before);
    }
}
