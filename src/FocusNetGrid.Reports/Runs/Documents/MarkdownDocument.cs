using System.Text;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Reports.Text;
using static FocusNetGrid.Reports.Text.MarkdownParts;

namespace FocusNetGrid.Reports.Runs.Documents;

/// <summary>The report for a repository or a wiki; figures are links to the files beside it.</summary>
internal sealed class MarkdownDocument : IRunDocument
{
    public string FileName => "report.md";

    public string Compose(ReportContent content)
    {
        var report = content.Report;
        var text = new StringBuilder();
        text.Append($"# {MarkdownText.Escape(report.Name)}\n\n");
        Paragraph(text, report.Summary);
        text.Append($"> {MarkdownText.Escape(report.Scale.Statement)}\n\n");
        Paragraph(text, content.Leading.Headline);
        foreach (var table in content.CrossValidationTables)
        {
            Section(text, "Cross-validation", TableWriters.Markdown.WriteText(table));
        }

        Section(text, content.CrossValidation.Count > 0 ? "Each fold" : "Results", TableWriters.Markdown.WriteText(content.Scores));
        Section(text, "Cost", TableWriters.Markdown.WriteText(content.Cost));
        foreach (var figure in content.Figures)
        {
            var explanation = figure.Explanation.Length > 0 ? $"\n{MarkdownText.Escape(figure.Explanation)}\n" : "";
            Section(text, figure.Caption, $"![{MarkdownText.Escape(figure.Caption)}]({figure.RelativePath})\n{explanation}");
        }

        foreach (var image in content.Images)
        {
            Section(text, image.Image.Caption, $"![{MarkdownText.Escape(image.Image.Description)}](<{image.RelativePath}>)\n");
        }

        SectionOf(text, "Trials without a result", report.Failed.Select(failed => $"{failed.Title}: {failed.Reason}"));
        SectionOf(text, "Notes", content.Notes);
        Section(text, "To repeat it", $"```sh\n{report.Command}\n```\n");
        SectionOf(text, "Provenance", report.Provenance.Select(entry => $"{entry.Name}: {entry.Value}"));
        return text.ToString().TrimEnd('\n') + '\n';
    }
}
