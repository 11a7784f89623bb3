using System.Diagnostics;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Reproduction.Tables;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Reports.Tests.Reproduction;

namespace FocusNetGrid.Reports.Tests.Tables;

public sealed class LatexCompilesTests
{
    [Fact]
    public async Task Latex_accepts_every_table_without_an_error()
    {
        Assert.SkipUnless(HasLatex(), "pdflatex is not installed (Debian: texlive-latex-recommended).");
        using var folder = new TemporaryFolder();
        var trials = new[] { Samples.Trial("ω = 10, γ ≤ 0.1"), Samples.Trial("100%_#1", seed: 2) };
        var reproduction = ReproductionTables.All(ReproducedTable.Of(ReproductionSamples.Table3));
        var tables = new[] { Samples.Table, RunTables.ScoresOf(trials), RunTables.CostOf(trials) }.Concat(reproduction);
        var body = string.Join('\n', tables.Select(TableWriters.Latex.WriteText));
        var source = $"\\documentclass{{article}}\\usepackage{{booktabs,graphicx}}\\begin{{document}}\n{body}\\end{{document}}\n";
        await File.WriteAllTextAsync(folder.File("tables.tex"), source, TestContext.Current.CancellationToken);

        using var latex = Process.Start(new ProcessStartInfo("pdflatex", ["-halt-on-error", "-interaction=nonstopmode", "tables.tex"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        })!;
        var log = await latex.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await latex.WaitForExitAsync(TestContext.Current.CancellationToken);

        latex.ExitCode.ShouldBe(0, log);
    }

    private static bool HasLatex() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .Any(folder => File.Exists(System.IO.Path.Combine(folder, "pdflatex")));
}
