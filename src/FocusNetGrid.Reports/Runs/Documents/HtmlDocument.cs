using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Runs.Documents;

/// <summary>The report as one page that needs nothing else: style, figures and images are in it, and it may ask no server for anything.</summary>
internal sealed class HtmlDocument : IRunDocument
{
    public string FileName => "report.html";

    public string Compose(ReportContent content)
    {
        var report = content.Report;
        var page = new HtmlPage(report.Name);
        page.Append($"<header>\n<p class=\"kicker\">Run report</p>\n<h1>{HtmlText.Escape(report.Name)}</h1>\n");
        Paragraph(page, "summary", report.Summary);
        Paragraph(page, report.Scale.ScaledDown ? "scale down" : "scale", report.Scale.Statement);
        page.Append("</header>\n");
        page.Append(Tiles(content));
        foreach (var table in content.CrossValidationTables)
        {
            Section(page, "Cross-validation", TableWriters.Html.WriteText(table));
        }

        Section(page, content.CrossValidation.Count > 0 ? "Each fold" : "Results", TableWriters.Html.WriteText(content.Scores));
        foreach (var figure in content.Figures)
        {
            Section(page, figure.Caption, FigureOf(figure));
        }

        foreach (var image in content.Images)
        {
            Section(page, image.Image.Caption, ImageOf(image));
        }

        Section(page, "Cost", TableWriters.Html.WriteText(content.Cost));
        SectionOf(page, "Trials without a result", report.Failed.Select(failed => $"{failed.Title}: {failed.Reason}"));
        SectionOf(page, "Notes", content.Notes);
        Section(page, "To repeat it", $"<pre><code>{HtmlText.Escape(report.Command)}</code></pre>\n");
        if (report.Provenance.Count > 0)
        {
            Section(page, "Provenance", $"<dl>\n{string.Concat(report.Provenance.Select(Fact))}</dl>\n");
        }

        return page.Finish();
    }

    private static string Tiles(ReportContent content)
    {
        var leading = content.Leading;
        (string Value, string Label)[] tiles =
        [
            (RunTables.Score.Write(leading.Pooled.Dice), "Dice, pooled"),
            (RunTables.Score.Write(leading.Pooled.Jaccard), "Jaccard, pooled"),
            ($"{RunTables.Score.Write(leading.PerImage.Dice)} ± {RunTables.Score.Write(leading.PerImageDeviation.Dice)}", "Dice per image, mean ± SD"),
            ($"{leading.Cases}", leading.CasesName),
        ];
        var cells = string.Concat(tiles.Select(tile => $"<div><dd>{HtmlText.Escape(tile.Value)}</dd><dt>{HtmlText.Escape(tile.Label)}</dt></div>\n"));
        return $"<p class=\"headline\">{HtmlText.Escape(leading.Headline)}</p>\n<dl class=\"tiles\">\n{cells}</dl>\n";
    }

    private static string FigureOf(ReportFigure figure) => $"<figure><div class=\"drawing\">\n{figure.Svg}</div>"
        + (figure.Explanation.Length > 0 ? $"<figcaption>{HtmlText.Escape(figure.Explanation)}</figcaption></figure>\n" : "</figure>\n");

    private static string ImageOf(LoadedImage image) =>
        $"<figure><img alt=\"{HtmlText.Escape(image.Image.Description)}\" src=\"data:image/png;base64,{Convert.ToBase64String(image.Bytes)}\">"
        + $"<figcaption>{HtmlText.Escape(image.Image.Description)}</figcaption></figure>\n";

    private static string Fact(ProvenanceEntry entry) => $"<div><dt>{HtmlText.Escape(entry.Name)}</dt><dd>{HtmlText.Escape(entry.Value)}</dd></div>\n";

    private static void Paragraph(HtmlPage page, string style, string words)
    {
        if (words.Length > 0)
        {
            page.Append($"<p class=\"{style}\">{HtmlText.Escape(words)}</p>\n");
        }
    }

    private static void Section(HtmlPage page, string title, string content) =>
        page.Append($"<section>\n<h2>{HtmlText.Escape(title)}</h2>\n{content}</section>\n");

    private static void SectionOf(HtmlPage page, string title, IEnumerable<string> items)
    {
        var list = string.Concat(items.Select(item => $"<li>{HtmlText.Escape(item)}</li>\n"));
        if (list.Length > 0)
        {
            Section(page, title, $"<ul>\n{list}</ul>\n");
        }
    }
}
