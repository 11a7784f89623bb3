using System.Diagnostics;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Reproduction.Tables;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Reports.Tests.Reproduction;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Tests.Tables;

public sealed class LatexCompilesTests
{
    private const string ManyScripts = "Łąka, cafe\u0301, Ψυχή, ядра, 細胞 🔬 at 5 °C — «1 € → ∞»";

    [Fact]
    public async Task Latex_accepts_every_table_without_an_error()
    {
        var trials = new[] { Samples.Trial("ω = 10, γ ≤ 0.1"), Samples.Trial("100%_#1", seed: 2), Samples.Trial(ManyScripts, seed: 3) };
        var reproduction = ReproductionTables.All(ReproducedTable.Of(ReproductionSamples.Table3));
        var foreign = Samples.Table with { Caption = ManyScripts, Notes = [ManyScripts] };
        var tables = new[] { Samples.Table, foreign, RunTables.ScoresOf(trials), RunTables.CostOf(trials) }.Concat(reproduction);

        await CompileAsync(string.Join('\n', tables.Select(TableWriters.Latex.WriteText)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\\usepackage[T1]{fontenc}")]
    public async Task Latex_accepts_text_of_every_script(string fonts)
    {
        var characters = Enumerable.Range(0, 0x2300).Chunk(16).Select(some => string.Concat(some.Select(one => (char)one)));
        var accents = Enumerable.Range(0x0300, 0x34).Select(accent => string.Concat("aegijkluszAEGIJKLUSZαηΩ".Select(letter => $"{letter}{(char)accent}")));
        string[] others = [ManyScripts, "細胞核の分割", "👩\u200d🔬", "half a pair: \ud83d"];

        // A draft stops where a document would; only, no glyphs are drawn for it.
        await CompileAsync(string.Join("\n\n", characters.Concat(accents).Concat(others).Select(LatexText.Escape)), fonts, "-draftmode");
    }

    [Theory]
    [InlineData("Größe 3 µm", "Größe 3 $\\mu$m")]
    [InlineData("δφ Ώρα", "$\\delta$$\\varphi$ $\\acute{\\Omega}$$\\rho$$\\alpha$")]
    [InlineData("cafe\u0301 nai\u0308ve c\u0327a", "caf\\'{e} na\\\"{\\i}ve \\c{c}a")]
    [InlineData("α\u0301", "$\\acute{\\alpha}$")]
    [InlineData("ła\u0328ą", "ł{\\fontencoding{T1}\\selectfont \\k{a}}{\\fontencoding{T1}\\selectfont ą}")]
    [InlineData("Я", "\\texttt{U+042F}")]
    [InlineData("細", "\\texttt{U+7D30}")]
    [InlineData("🔬", "\\texttt{U+1F52C}")]
    [InlineData("я\u0301", "\\texttt{U+044F}\\texttt{U+0301}")]
    [InlineData("one\ttwo", "one two")]
    public void What_text_fonts_lack_is_set_by_command_or_written_by_its_number(string text, string latex) => LatexText.Escape(text).ShouldBe(latex);

    [Fact]
    public void Half_a_surrogate_pair_and_a_control_character_are_written_by_number() =>
        LatexText.Escape("a\ud83d, \u0007").ShouldBe("a\\texttt{U+FFFD}, \\texttt{U+0007}");

    private static async Task CompileAsync(string body, string fonts = "", params string[] options)
    {
        Assert.SkipUnless(HasLatex(), "pdflatex is not installed (Debian: texlive-latex-recommended).");
        using var folder = new TemporaryFolder();
        var source = $"\\documentclass{{article}}\\usepackage{{booktabs,graphicx}}{fonts}\\begin{{document}}\n{body}\n\\end{{document}}\n";
        await File.WriteAllTextAsync(folder.File("tables.tex"), source, TestContext.Current.CancellationToken);

        using var latex = Process.Start(new ProcessStartInfo("pdflatex", [.. options, "-halt-on-error", "-interaction=nonstopmode", "tables.tex"])
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
