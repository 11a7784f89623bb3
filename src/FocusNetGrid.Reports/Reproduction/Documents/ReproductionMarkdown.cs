using System.Text;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Reports.Text;
using static FocusNetGrid.Reports.Text.MarkdownParts;

namespace FocusNetGrid.Reports.Reproduction.Documents;

/// <summary>The report for a repository or a wiki; figures are links to the files beside it.</summary>
internal sealed class ReproductionMarkdown : IReproductionDocument
{
    public string FileName => "report.md";

    public string Compose(ReproductionContent content)
    {
        var text = new StringBuilder();
        text.Append($"# {MarkdownText.Escape(content.Title)}\n\n");
        Paragraph(text, content.Report.Printed.Title + ".");
        Paragraph(text, content.Report.Summary);
        text.Append($"> {MarkdownText.Escape(content.Table.Stamp)}\n\n");
        text.Append($"**Verdict.** {MarkdownText.Escape(content.Table.VerdictLine)}\n\n");
        Section(text, "Reported beside reproduced", TableWriters.Markdown.WriteText(content.Overview));
        Figures(text, content);
        Section(text, "What the paper claims", TableWriters.Markdown.WriteText(content.Verdicts));
        Section(text, "Each score under three conventions", string.Join('\n', content.ScoresInARow.Select(TableWriters.Markdown.WriteText)));
        Section(text, "Networks pair by pair", TableWriters.Markdown.WriteText(content.Pairs));
        Section(text, "Cost", TableWriters.Markdown.WriteText(content.Cost));
        foreach (var trials in content.Trials)
        {
            Section(text, "Each trial", TableWriters.Markdown.WriteText(trials));
        }

        SectionOf(text, "Notes", content.Notes);
        Section(text, "To repeat it", $"```sh\n{content.Report.Command}\n```\n");
        SectionOf(text, "Provenance", content.Report.Provenance.Select(entry => $"{entry.Name}: {entry.Value}"));
        return text.ToString().TrimEnd('\n') + '\n';
    }

    private static void Figures(StringBuilder text, ReproductionContent content)
    {
        var drawings = content.Figures.Select(figure => Shown(figure.Description, figure.RelativePath, Caption(figure)));
        var images = content.Images.Select(image => Shown(image.Image.Description, $"<{image.RelativePath}>", image.Image.Caption));
        var all = string.Join('\n', drawings.Concat(images));
        if (all.Length > 0)
        {
            Section(text, "Figures", all);
        }
    }

    private static string Caption(ReportFigure figure) => figure.Explanation.Length > 0 ? $"{figure.Caption}. {figure.Explanation}" : figure.Caption;

    private static string Shown(string description, string path, string caption) => $"![{MarkdownText.Escape(description)}]({path})\n\n{MarkdownText.Escape(caption)}\n";
}
