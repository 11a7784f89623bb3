using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FocusNetGrid.Reports.Audit;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Tests.Reproduction;

public sealed class ReproductionReportTests
{
    [Theory]
    [InlineData("report.md", "reproduction.md")]
    [InlineData("report.html", "reproduction.html")]
    [InlineData("report.json", "reproduction.json")]
    [InlineData("results.json", "reproduction-results.json")]
    [InlineData("tables/table3.csv", "reproduction-table3.csv")]
    [InlineData("tables/table3.tex", "reproduction-table3.tex")]
    [InlineData("tables/pairs.csv", "reproduction-pairs.csv")]
    [InlineData("tables/verdicts.tex", "reproduction-verdicts.tex")]
    public async Task Each_document_is_the_one_that_was_looked_at(string file, string golden)
    {
        using var folder = new TemporaryFolder();

        await ReproductionWriter.WriteAsync(ReproducedTable.Of(ReproductionSamples.Table3), folder.Path, TestContext.Current.CancellationToken);

        (await ReadAsync(folder, file)).ShouldBeGolden(golden);
    }

    [Fact]
    public async Task Writing_again_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();

        var first = await WriteAndRead(folder);
        var second = await WriteAndRead(folder);

        second.ShouldBe(first);
    }

    [Fact]
    public async Task Every_file_says_at_which_scale_it_was_made()
    {
        using var folder = new TemporaryFolder();
        await ReproductionWriter.WriteAsync(ReproducedTable.Of(ReproductionSamples.Table3), folder.Path, TestContext.Current.CancellationToken);

        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldContain("small", Case.Sensitive, Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task The_results_pass_the_audit()
    {
        using var folder = new TemporaryFolder();
        await ReproductionWriter.WriteAsync(ReproducedTable.Of(ReproductionSamples.Table3), folder.Path, TestContext.Current.CancellationToken);

        var results = await ResultsFile.ReadAsync(folder.File("results.json"), TestContext.Current.CancellationToken);

        results.Rows.Count.ShouldBe(7 * 3);
        Auditor.Run([results]).ShouldAllBe(outcome => outcome.Verdict != AuditVerdict.Found);
    }

    [Fact]
    public async Task The_page_asks_no_server_for_anything()
    {
        using var folder = new TemporaryFolder();
        await ReproductionWriter.WriteAsync(ReproducedTable.Of(ReproductionSamples.Table3), folder.Path, TestContext.Current.CancellationToken);

        var page = await ReadAsync(folder, "report.html");

        Regex.Count(page, "(?:src|href)=\"").ShouldBe(0);
        page.Replace("xmlns=\"http://www.w3.org/2000/svg\"", "").ShouldNotContain("http:");
    }

    [Fact]
    public async Task What_a_repository_keeps_is_small_and_shows_the_composite_figure_alone()
    {
        using var folder = new TemporaryFolder();
        var table = ReproducedTable.Of(ReproductionSamples.Table3);

        await ReproductionWriter.WriteResultsAsync(table, folder.Path, TestContext.Current.CancellationToken);

        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file));
        files.Order(StringComparer.Ordinal).ShouldBe(["figures/composite.svg", "report.json", "report.md", "results.json"]);
        Regex.Matches(await ReadAsync(folder, "report.md"), @"\]\((.*?)\)").Select(match => match.Groups[1].Value).ShouldBe(["figures/composite.svg"]);
        var json = JsonNode.Parse(await ReadAsync(folder, "report.json"))!;
        json["trials"]![0]!["history"].ShouldBeNull();
        json["trials"]![0]!["evaluation"]!["cases"]!.AsArray().Count.ShouldBe(ReproductionSamples.Images);
    }

    [Fact]
    public async Task Kept_results_leave_what_is_not_theirs_and_refuse_the_folder_of_another_table()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("figures"));
        File.WriteAllText(folder.File("figures/architecture.svg"), "<svg/>");
        ReproductionWriter.RefuseOtherResults(folder.Path, "table3");

        await ReproductionWriter.WriteResultsAsync(ReproducedTable.Of(ReproductionSamples.Table3), folder.Path, TestContext.Current.CancellationToken);

        File.ReadAllText(folder.File("figures/architecture.svg")).ShouldBe("<svg/>");
        ReproductionWriter.RefuseOtherResults(folder.Path, "table3");
        Should.Throw<ResultsException>(() => ReproductionWriter.RefuseOtherResults(folder.Path, "table1"))
            .Message.ShouldEndWith("report.json: is that of table3; name another folder for the results of table1.");
        File.WriteAllText(folder.File("report.json"), "[1]");
        Should.Throw<ResultsException>(() => ReproductionWriter.RefuseOtherResults(folder.Path, "table3")).Message.ShouldContain("is no reproduction's");
        Should.Throw<ResultsException>(() => ReproductionWriter.RefuseOtherResults(folder.File("report.md"), "table3")).Message.ShouldContain("is a file");
    }

    [Fact]
    public async Task Tables_and_drawings_of_an_earlier_report_go_and_so_does_the_PNG_of_a_drawing_that_changed()
    {
        using var folder = new TemporaryFolder();
        var table = ReproducedTable.Of(ReproductionSamples.Table3);
        await ReproductionWriter.WriteAsync(table, folder.Path, TestContext.Current.CancellationToken);
        foreach (var earlier in new[] { "tables/old.tex", "tables/old.csv", "figures/old.svg", "figures/old.png", "figures/composite.png", "figures/cost-front.png" })
        {
            File.WriteAllText(folder.File(earlier), "of an earlier report");
        }

        File.WriteAllText(folder.File("figures/composite.svg"), "otherwise");
        await ReproductionWriter.WriteAsync(table, folder.Path, TestContext.Current.CancellationToken);

        foreach (var gone in new[] { "tables/old.tex", "tables/old.csv", "figures/old.svg", "figures/old.png", "figures/composite.png" })
        {
            File.Exists(folder.File(gone)).ShouldBeFalse(gone);
        }

        File.Exists(folder.File("figures/cost-front.png")).ShouldBeTrue();
    }

    [Fact]
    public void Other_data_than_the_tables_are_said_and_are_no_full_scale()
    {
        var report = ReproductionSamples.Table3;

        var table = ReproducedTable.Of(report with { Printed = report.Printed with { Data = "isic2018" } });

        table.Stamp.ShouldStartWith("Not the table's data, which are isic2018. ");
        table.ShortStamp.ShouldContain("scale small: dsb2018, ");
        table.FullScale.ShouldBeFalse();
        table.Stamp.ShouldEndWith("1–2 seeds.");
        ReproducedTable.Of(report).Stamp.ShouldNotContain("Not the table's data");
    }

    private static Task<string> ReadAsync(TemporaryFolder folder, string file) =>
        File.ReadAllTextAsync(folder.File(file), TestContext.Current.CancellationToken);

    private static async Task<List<string>> WriteAndRead(TemporaryFolder folder)
    {
        await ReproductionWriter.WriteAsync(ReproducedTable.Of(ReproductionSamples.Table3), folder.Path, TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. files.Select(file => $"{file} {Convert.ToHexString(File.ReadAllBytes(file))}")];
    }
}
