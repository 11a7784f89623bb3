using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Reproduction.Verdicts;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Runs.Documents;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Reproduction.Documents;

/// <summary>The report as one page that needs nothing else: style, figures and images are in it, and it may ask no server for anything.</summary>
internal sealed class ReproductionPage : IReproductionDocument
{
    public string FileName => "report.html";

    public string Compose(ReproductionContent content)
    {
        var report = content.Report;
        var page = new HtmlPage(content.Title);
        page.Append($"<header>\n<p class=\"kicker\">Reproduction, scale {HtmlText.Escape(report.Scale)}</p>\n<h1>{HtmlText.Escape(content.Title)}</h1>\n");
        page.Append($"<p class=\"summary\">{HtmlText.Escape(report.Printed.Title)}. {HtmlText.Escape(report.Summary)}</p>\n");
        page.Append($"<p class=\"{(content.Table.FullScale ? "scale" : "scale down")}\">{HtmlText.Escape(content.Table.Stamp)}</p>\n</header>\n");
        page.Append(VerdictList(content.Table));
        Section(page, "Reported beside reproduced", TableWriters.Html.WriteText(content.Overview));
        if (content.Figures.Count + content.Images.Count > 0)
        {
            Section(page, "Figures", string.Concat([.. content.Figures.Select(DrawingOf), .. content.Images.Select(ImageOf)]));
        }

        Section(page, "What the paper claims", TableWriters.Html.WriteText(content.Verdicts));
        Section(page, "Each score under three conventions", string.Concat(content.ScoresInARow.Select(table => $"<div class=\"part\">\n{TableWriters.Html.WriteText(table)}</div>\n")));
        Section(page, "Networks pair by pair", TableWriters.Html.WriteText(content.Pairs));
        Section(page, "Cost", TableWriters.Html.WriteText(content.Cost));
        foreach (var trials in content.Trials)
        {
            Section(page, "Each trial", TableWriters.Html.WriteText(trials));
        }

        if (content.Notes.Count > 0)
        {
            Section(page, "Notes", $"<ul>\n{string.Concat(content.Notes.Select(note => $"<li>{HtmlText.Escape(note)}</li>\n"))}</ul>\n");
        }

        Section(page, "To repeat it", $"<pre><code>{HtmlText.Escape(report.Command)}</code></pre>\n");
        if (report.Provenance.Count > 0)
        {
            Section(page, "Provenance", $"<dl>\n{string.Concat(report.Provenance.Select(Fact))}</dl>\n");
        }

        return page.Finish();
    }

    private static string VerdictList(ReproducedTable table)
    {
        var items = table.Verdicts.Select(verdict =>
            $"<li class=\"{StyleOf(verdict)}\"><span>{HtmlText.Escape(verdict.Claim.Label)}</span> <b>{HtmlText.Escape(verdict.Word)}</b></li>\n");
        return table.Verdicts.Count == 0
            ? $"<p class=\"headline\">{HtmlText.Escape(table.VerdictLine)}</p>\n"
            : $"<p class=\"headline\">What the paper claims, {(table.FullScale ? "at full scale" : "at this scale")}:</p>\n<ul class=\"verdicts\">\n{string.Concat(items)}</ul>\n";
    }

    private static string StyleOf(Verdict verdict) => verdict.Outcome switch
    {
        VerdictOutcome.Holds => "holds",
        VerdictOutcome.DoesNotHold => "fails",
        _ => "open",
    };

    private static string DrawingOf(ReportFigure figure) =>
        $"<figure class=\"part\"><div class=\"drawing\">\n{figure.Svg}</div><figcaption>{HtmlText.Escape(figure.Caption)}"
        + (figure.Explanation.Length > 0 ? $". {HtmlText.Escape(figure.Explanation)}</figcaption></figure>\n" : "</figcaption></figure>\n");

    private static string ImageOf(LoadedImage image) =>
        $"<figure class=\"part\"><img alt=\"{HtmlText.Escape(image.Image.Description)}\" src=\"data:image/png;base64,{Convert.ToBase64String(image.Bytes)}\">"
        + $"<figcaption>{HtmlText.Escape(image.Image.Caption)}</figcaption></figure>\n";

    private static string Fact(ProvenanceEntry entry) => $"<div><dt>{HtmlText.Escape(entry.Name)}</dt><dd>{HtmlText.Escape(entry.Value)}</dd></div>\n";

    private static void Section(HtmlPage page, string title, string content) =>
        page.Append($"<section>\n<h2>{HtmlText.Escape(title)}</h2>\n{content}</section>\n");
}
