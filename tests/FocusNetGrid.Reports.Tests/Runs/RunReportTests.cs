using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class RunReportTests
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("report.md")]
    [InlineData("report.html")]
    [InlineData("report.json")]
    public async Task Each_document_is_the_one_that_was_looked_at(string name)
    {
        using var folder = new TemporaryFolder();

        await RunReportWriter.WriteAsync(Report(folder), folder.File("report"), TestContext.Current.CancellationToken);

        (await File.ReadAllTextAsync(folder.File($"report/{name}"), TestContext.Current.CancellationToken)).ShouldBeGolden(name);
    }

    [Fact]
    public async Task Writing_a_report_again_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();

        var first = await WriteAndRead(folder);
        var second = await WriteAndRead(folder);

        first.Count.ShouldBe(10);
        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_figure_of_an_earlier_report_does_not_stay()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("report/figures"));
        File.WriteAllText(folder.File("report/figures/slices.svg"), "<svg/>");
        File.WriteAllText(folder.File("report/figures/slices.png"), "");

        await RunReportWriter.WriteAsync(Report(folder), folder.File("report"), TestContext.Current.CancellationToken);

        Directory.GetFiles(folder.File("report/figures")).Select(Path.GetFileName).Order().ShouldBe(["learning-curves.svg", "overlay.png", "score-distributions.svg"]);
    }

    [Fact]
    public async Task The_page_asks_no_server_for_anything()
    {
        using var folder = new TemporaryFolder();
        await RunReportWriter.WriteAsync(Report(folder), folder.Path, TestContext.Current.CancellationToken);

        var page = await File.ReadAllTextAsync(folder.File("report.html"), TestContext.Current.CancellationToken);

        Regex.Matches(page, "(?:src|href)=\"(.{5})").Select(match => match.Groups[1].Value).ShouldBe(["data:"]);
        page.ShouldNotContain("url(");
        page.ShouldNotContain("@import");
        page.Replace("xmlns=\"http://www.w3.org/2000/svg\"", "").ShouldNotContain("http:");
    }

    [Fact]
    public async Task A_trial_without_a_result_is_named_in_every_document()
    {
        using var folder = new TemporaryFolder();
        var report = Report(folder) with { Failed = [new FailedTrial("wide-unet", "the loss became NaN in epoch 3")] };

        await RunReportWriter.WriteAsync(report, folder.Path, TestContext.Current.CancellationToken);

        foreach (var name in new[] { "report.md", "report.html", "report.json" })
        {
            (await File.ReadAllTextAsync(folder.File(name), TestContext.Current.CancellationToken)).ShouldContain("the loss became NaN in epoch 3");
        }
    }

    [Fact]
    public async Task A_missing_image_fails_before_anything_is_written()
    {
        using var folder = new TemporaryFolder();
        var report = Report(folder) with { Images = [new ReportImage(folder.File("none.png"), "x", "x")] };

        await Should.ThrowAsync<FileNotFoundException>(() => RunReportWriter.WriteAsync(report, folder.File("report"), TestContext.Current.CancellationToken));

        Directory.Exists(folder.File("report")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_json_report_holds_a_diverged_loss()
    {
        using var folder = new TemporaryFolder();
        var trial = Samples.Trial("x");
        var history = trial.Result.History.Select(epoch => epoch with { TrainLoss = double.NaN });
        var report = Report(folder) with { Trials = [trial with { Result = trial.Result with { History = [.. history] } }] };

        await RunReportWriter.WriteAsync(report, folder.Path, TestContext.Current.CancellationToken);

        var json = JsonNode.Parse(await File.ReadAllTextAsync(folder.File("report.json"), TestContext.Current.CancellationToken))!;
        json["trials"]![0]!["history"]![0]!["trainLoss"]!.GetValue<string>().ShouldBe("NaN");
    }

    private static async Task<List<string>> WriteAndRead(TemporaryFolder folder)
    {
        var directory = folder.File("report");
        await RunReportWriter.WriteAsync(Report(folder), directory, TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. files.Select(file => $"{file} {Convert.ToHexString(File.ReadAllBytes(file))}")];
    }

    private static RunReport Report(TemporaryFolder folder)
    {
        File.WriteAllBytes(folder.File("overlay.png"), Png);
        return new RunReport
        {
            Name = "First nuclei <draft>",
            Summary = "Does FocusNet++ find nuclei better than U-Net at the same cost?",
            Trials = [Samples.Trial("focusnet++"), Samples.Trial("unet", "unet", 0.9)],
            Provenance = [new ProvenanceEntry("libtorch", "1.13.1"), new ProvenanceEntry("device", "cpu, 2 threads")],
            Notes = ["Nothing here was measured."],
            Images = [new ReportImage(folder.File("overlay.png"), "Predictions", "Image, truth, prediction and errors of the median case.")],
            Command = "bin/focusnetgrid run experiments/nuclei-first.yaml --data <zip>",
        };
    }
}
