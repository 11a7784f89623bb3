using System.Reflection;
using System.Text;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Runs.Documents;

/// <summary>A page's frame: head, style and the rule that nothing may be loaded from anywhere.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder text = new();

    public HtmlPage(string title) => text.Append($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <title>{HtmlText.Escape(title)}</title>
        <style>
        {Style.Value}</style>
        </head>
        <body>
        <main>

        """);

    private static readonly Lazy<string> Style = new(ReadStyle);

    public void Append(string html) => text.Append(html);

    public string Finish() => text.Append("</main>\n</body>\n</html>\n").ToString();

    private static string ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
