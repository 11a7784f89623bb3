using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>Table 3 from data to documents, at a scale that takes seconds.</summary>
public sealed class ReproductionTests
{
    private static readonly string[] Tiny =
    [
        "reproduce", "table3", "--data", "stage1_train", "--scale", "smoke",
        "--set", "data.size=32", "--set", "split.train=8", "--set", "split.validation=4", "--set", "training.epochs=1",
    ];

    private static readonly string Run = Path.Combine("runs", "table3-smoke");

    [Fact]
    public async Task A_reproduction_leaves_every_document_and_once_finished_trains_nothing_and_writes_the_same()
    {
        using var folder = new TemporaryFolder();
        NucleiFiles.Write(folder, 12);
        var command = new GridCommand(folder);
        var first = (await command.RunAsync([.. Tiny, "--results", "kept", "--note", "The images are made up."])).ShouldSucceed();
        var content = folder.Content();

        var second = (await command.RunAsync([.. Tiny, "--results", "kept"])).ShouldSucceed();
        (await command.RunAsync("report", "table3-smoke")).ShouldSucceed();

        second.Output.ShouldBe(first.Output);
        second.Error.ShouldNotContain("epoch ");
        folder.Content().Where(file => !file.Key.Contains("grid.db")).ShouldBe(content.Where(file => !file.Key.Contains("grid.db")));
        foreach (var name in new[] { "report.md", "report.html", "report.json", "results.json", "tables/table3.csv", "tables/table3.tex", "figures/learning-curves.svg" })
        {
            content.Keys.ShouldContain(Path.Combine(Run, "report", name));
        }

        content.Keys.Where(file => file.StartsWith("kept", StringComparison.Ordinal)).ShouldContain("kept/report.md");
        var kept = File.ReadAllText(folder.In("kept", "report.md"));
        kept.ShouldContain("- The images are made up.");
        kept.ShouldContain("--note 'The images are made up.'");
        (await command.RunAsync("reproduce", "table1", "--data", "stage1_train", "--results", "kept")).ShouldBeRefusedWith("kept/report.json", "that of table3");
        (await command.RunAsync("audit", "--results", "table3-smoke")).ShouldSucceed().Output.ShouldContain("table3-smoke");
        (await command.RunAsync("audit", "--results", "kept")).ShouldSucceed().Output.ShouldContain("15 rows checked");
    }

    [Fact]
    public async Task What_is_not_trained_yet_is_said_and_the_same_command_goes_on()
    {
        using var folder = new TemporaryFolder();
        NucleiFiles.Write(folder, 12);
        var command = new GridCommand(folder);

        var first = (await command.RunAsync([.. Tiny, "--max-trials", "1", "--json"])).ShouldSucceed();
        var second = (await command.RunAsync([.. Tiny, "--max-trials", "1", "--json"])).ShouldSucceed();

        Gaps(first).ShouldBe(["not trained yet", "not trained yet", "", "not trained yet", "not trained yet"]);
        Gaps(second).ShouldBe(["", "not trained yet", "", "not trained yet", "not trained yet"]);
        second.Json["verdicts"]!.AsArray().Select(verdict => verdict!["verdict"]!.GetValue<string>()).Distinct().ShouldBe(["undecided"]);
    }

    [Fact]
    public async Task A_run_that_run_began_is_taken_over()
    {
        using var folder = new TemporaryFolder();
        NucleiFiles.Write(folder, 12);
        var command = new GridCommand(folder);
        var spec = folder.Write("mine.yaml", Spec);
        (await command.RunAsync("run", spec, "--data", "stage1_train", "--out", "mine")).ShouldSucceed();

        var outcome = (await command.RunAsync("reproduce", "table3", "--spec", spec, "--data", "stage1_train", "--out", "mine")).ShouldSucceed();

        outcome.Error.ShouldNotContain("epoch ");
        outcome.Output.ShouldContain("no result  FocusNet++: not in the spec");
        var report = File.ReadAllText(folder.In("mine", "report", "report.md"));
        report.ShouldContain("# Table 3, reported beside reproduced");
        report.ShouldContain("Scale full with the spec mine.yaml, 1 seed.");
    }

    [Fact]
    public async Task Missing_data_are_told_with_where_they_are_to_be_had()
    {
        using var folder = new TemporaryFolder();

        (await new GridCommand(folder).RunAsync("reproduce", "table3")).ShouldBeRefusedWith("--data", "https://bbbc.broadinstitute.org/BBBC038");
        (await new GridCommand(folder).RunAsync("reproduce", "table1")).ShouldBeRefusedWith("--data", "https://challenge.isic-archive.com");
    }

    [Fact]
    public async Task A_spec_that_makes_no_table_is_refused_before_anything_is_trained()
    {
        using var folder = new TemporaryFolder();
        NucleiFiles.Write(folder, 12);
        var twice = folder.Write("twice.yaml", Spec + "trials: [{training.epochs: 1}, {training.epochs: 2}]\n");

        var outcome = await new GridCommand(folder).RunAsync("reproduce", "table3", "--spec", twice, "--data", "stage1_train");

        outcome.ShouldBeRefusedWith("network.name", "unet comes 2 times; a table has one configuration a network");
        Directory.Exists(folder.In("runs")).ShouldBeFalse();
    }

    private const string Spec = """
        name: mine
        data: {name: dsb2018, path: stage1_train, size: 32}
        split: {train: 8, validation: 4}
        network: {name: unet, widths: [4, 4, 4, 4, 4]}
        training: {epochs: 1, batch: 4}

        """;

    private static IEnumerable<string> Gaps(CommandOutcome outcome) => outcome.Json["overview"]!["rows"]!.AsArray()
        .Select(row => row!["missing"]?.GetValue<string>() ?? "");
}
