using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>What the command says of the paper: Table 2 reproduced, and the audit.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task Table_2_is_reproduced_without_data()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await new GridCommand(folder).RunAsync("reproduce", "table2", "--json", "--out", "tables")).ShouldSucceed();

        var rows = outcome.Json["rows"]!.AsArray();
        rows.Count.ShouldBe(10);
        foreach (var row in rows.Take(6))
        {
            // No known U-Net has the printed 7.94 million.
            var tolerance = row!["network"]!.GetValue<string>() == "U-Net" ? 0.023 : 0.005;
            row["parameterRatio"]!.GetValue<double>().ShouldBe(1, tolerance);
        }

        Directory.EnumerateFiles(Path.Combine(folder.Path, "tables")).Select(Path.GetFileName).Order()
            .ShouldBe(["table2.csv", "table2.html", "table2.json", "table2.md", "table2.tex"]);
    }

    [Fact]
    public async Task The_audit_finds_what_the_paper_got_wrong()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await new GridCommand(folder).RunAsync("audit")).ShouldSucceed();

        outcome.Output.ShouldContain("Parameter counts are 100 times the known counts of the same networks.");
        outcome.Output.ShouldContain("F1(0.8322, 0.9471) = 0.8859 < 0.9014 = Dice");
        outcome.Output.ShouldContain("Jaccard equals the pixel accuracy to the last decimal.");
    }

    [Fact]
    public async Task A_runs_own_results_pass_the_audit()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var command = new GridCommand(folder);
        (await command.RunAsync("run", TinySpec.File, "--out", "tiny")).ShouldSucceed();

        var outcome = (await command.RunAsync("audit", "--results", "tiny", "--format", "json")).ShouldSucceed();

        outcome.Output.ShouldContain("\"passed\"", Case.Insensitive);
        outcome.Output.ShouldNotContain("\"found\"", Case.Insensitive);
    }

    [Fact]
    public async Task Results_that_cannot_be_are_told_and_answered_with_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.json", """[{"method": "ours", "convention": "pooled", "precision": 0.80, "recall": 0.80, "dice": 0.85}]""");

        var outcome = await new GridCommand(folder).RunAsync("audit", "--results", "mine.json");

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldContain("F1(0.8000, 0.8000) = 0.8000 < 0.8500 = Dice");
    }

    [Theory]
    [InlineData("""[{"method": "ours", "dice": 1.2}]""", "mine.json: row 1: dice is 1.2")]
    [InlineData("""[{"method": "ours", "dise": 0.5}]""", "mine.json: row 1: the field 'dise' is unknown")]
    [InlineData("{", "mine.json:1: this is not JSON")]
    [InlineData("[]", "mine.json: a file of results is a JSON list with at least one row.")]
    public async Task A_file_of_results_that_cannot_be_read_is_refused_in_a_line(string text, string error)
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.json", text);

        var outcome = await new GridCommand(folder).RunAsync("audit", "--results", "mine.json");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("error: " + error);
    }

    [Fact]
    public async Task A_networks_layers_are_listed_with_what_each_costs()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await new GridCommand(folder).RunAsync("complexity", "--network", "unet", "--set", "preset=light", "--size", "64", "--layers", "--json")).ShouldSucceed();

        var network = outcome.Json["networks"]!.AsArray().ShouldHaveSingleItem()!;
        network["parameters"]!["total"]!.GetValue<long>().ShouldBe(1_941_381);
        network["layers"]!.AsArray().Sum(layer => layer!["multiplyAdds"]!.GetValue<long>()).ShouldBe(network["multiplyAdds"]!.GetValue<long>());
        network["activationBytes"]!.GetValue<long>().ShouldBe(8 * 4 * network["layers"]!.AsArray().Sum(layer => layer!["activations"]!.GetValue<long>())
            + 8 * 4 * 64 * 64 / 4 * (16 + 32 / 4 + 64 / 16 + 128 / 64));
    }
}
