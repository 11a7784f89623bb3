using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>The commands beside <c>run</c>.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("run")]
    [InlineData("report")]
    [InlineData("predict")]
    [InlineData("data", "synth")]
    [InlineData("data", "inspect")]
    [InlineData("data", "prepare")]
    [InlineData("complexity")]
    [InlineData("reproduce", "table1")]
    [InlineData("reproduce", "table2")]
    [InlineData("reproduce", "table3")]
    [InlineData("audit")]
    [InlineData("doctor")]
    public async Task Help_teaches_by_example(params string[] command)
    {
        using var folder = new TemporaryFolder();

        var outcome = (await new GridCommand(folder).RunAsync([.. command, "--help"])).ShouldSucceed();

        outcome.Output.ShouldContain("Examples:");
        outcome.Output.ShouldContain($"  focusnetgrid {string.Join(' ', command)}");
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Complexity_counts_what_is_published()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await new GridCommand(folder).RunAsync("complexity", "--json")).ShouldSucceed();

        var totals = outcome.Json["networks"]!.AsArray().ToDictionary(network => network!["network"]!.GetValue<string>(), network => network!["parameters"]!);
        totals["focusnet++-released"]["total"]!.GetValue<long>().ShouldBe(7_803_739);
        totals["focusnet++-released"]["trainable"]!.GetValue<long>().ShouldBe(7_771_723);
        totals["unet"]["total"]!.GetValue<long>().ShouldBe(7_760_645);
    }

    [Fact]
    public async Task The_doctor_names_libtorch_and_finds_nothing_missing_where_the_tests_run()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await new GridCommand(folder).RunAsync("doctor", "--json")).ShouldSucceed();

        var findings = outcome.Json["findings"]!.AsArray().Select(finding => finding!["subject"]!.GetValue<string>());
        findings.ShouldBe(["libtorch", "devices", "threads", "imaging", "figures", "memory", "runs", "cache"]);
    }

    [Fact]
    public async Task Generated_cases_can_be_looked_over_and_prepared()
    {
        using var folder = new TemporaryFolder();
        var command = new GridCommand(folder);

        (await command.RunAsync("data", "synth", "cells", "--kind", "nuclei", "--count", "9", "--size", "48")).ShouldSucceed();
        var inspected = (await command.RunAsync("data", "inspect", "folder", "cells", "--json")).ShouldSucceed().Json;
        var prepared = (await command.RunAsync("data", "prepare", "folder", "cells", "--set", "size=32", "--json")).ShouldSucceed().Json;

        inspected["report"]!["usable"]!.GetValue<int>().ShouldBe(9);
        File.Exists(inspected["sheet"]!.GetValue<string>()).ShouldBeTrue();
        (prepared["cases"]!.GetValue<int>(), prepared["size"]!.GetValue<int>()).ShouldBe((9, 32));
    }

    [Fact]
    public async Task Problems_of_data_are_listed_and_the_exit_code_tells()
    {
        using var folder = new TemporaryFolder();
        File.Delete(Path.Combine(CaseFiles.Write(folder), "masks", "case03.png"));

        var outcome = await new GridCommand(folder).RunAsync("data", "inspect", "folder", "cases");

        outcome.ShouldBeRefusedWith("case03");
        outcome.Output.ShouldContain("cases");
    }

    [Fact]
    public async Task A_trained_run_segments_images_of_any_size()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        Directory.CreateDirectory(folder.In("images"));
        File.WriteAllBytes(folder.In("images", "wide.png"), GreyPng.Encode(25, 61, (row, column) => (byte)(row * column)));
        var command = new GridCommand(folder);
        (await command.RunAsync("run", TinySpec.File, "--set", "training.epochs=1")).ShouldSucceed();

        var outcome = (await command.RunAsync("predict", "runs/tiny", "images", "--out", "segmented", "--json")).ShouldSucceed();

        var image = outcome.Json["images"]!.AsArray().ShouldHaveSingleItem()!;
        (image["height"]!.GetValue<int>(), image["width"]!.GetValue<int>()).ShouldBe((25, 61));
        Directory.GetFiles(folder.In("segmented")).Select(Path.GetFileName).Order()
            .ShouldBe(["wide_mask.png", "wide_overlay.png", "wide_probability.png"]);
    }

    [Fact]
    public async Task The_demo_shows_the_network_beside_a_threshold()
    {
        using var folder = new TemporaryFolder();
        string[] small = ["--set", "training.epochs=1", "--set", "data.size=32", "--set", "network.widths=[4, 8, 8, 8, 8]"];

        var outcome = (await new GridCommand(folder).RunAsync(["demo", .. small])).ShouldSucceed();

        outcome.Output.ShouldContain("threshold only");
        File.Exists(folder.In("runs", "demo", "report", "report.html")).ShouldBeTrue();
    }
}
