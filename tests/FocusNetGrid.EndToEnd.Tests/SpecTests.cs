using System.Text.Json.Nodes;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>What the command says of specs.</summary>
public sealed class SpecTests
{
    [Fact]
    public async Task The_reference_in_docs_is_what_the_command_writes()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await new GridCommand(folder).RunAsync("spec", "--format", "markdown")).ShouldSucceed();

        outcome.Output.ShouldBe(File.ReadAllText(InRepository("docs", "spec.md")), "make build && bin/focusnetgrid spec --format markdown > docs/spec.md");
    }

    [Fact]
    public async Task A_part_is_shown_with_values_defaults_and_words()
    {
        using var folder = new TemporaryFolder();
        var command = new GridCommand(folder);

        var top = (await command.RunAsync("spec")).ShouldSucceed().Output;
        var field = (await command.RunAsync("spec", "training.batch")).ShouldSucceed().Output;
        var network = (await command.RunAsync("spec", "network.focusnet++", "--json")).ShouldSucceed().Json;

        top.ShouldContain("max-workers");
        top.ShouldContain("'focusnetgrid spec PART' shows more: data.dsb2018, data.folder, ");
        field.ShouldContain("a whole number, from 1 to 4096; default 8");
        field.ShouldContain("Images a step.");
        field.ShouldNotContain("training.epochs");
        network[0]!["fields"]!.AsArray().Select(option => option!["path"]!.GetValue<string>()).ShouldContain("network.squeeze-ratio");
    }

    [Fact]
    public async Task What_there_is_not_is_refused_with_what_was_meant()
    {
        using var folder = new TemporaryFolder();

        (await new GridCommand(folder).RunAsync("spec", "trainig.epochs")).ShouldBeRefusedWith("trainig.epochs", "did you mean training.epochs?");
    }

    [Fact]
    public async Task The_schema_for_editors_has_the_same_words()
    {
        using var folder = new TemporaryFolder();

        var schema = JsonNode.Parse((await new GridCommand(folder).RunAsync("spec", "--format", "schema")).ShouldSucceed().Output)!;

        var epochs = schema["properties"]!["training"]!["properties"]!["epochs"]!;
        epochs["description"]!.GetValue<string>().ShouldStartWith("Passes over the training part");
        epochs["default"]!.GetValue<int>().ShouldBe(50);
    }

    private static string InRepository(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FocusNetGrid.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}
