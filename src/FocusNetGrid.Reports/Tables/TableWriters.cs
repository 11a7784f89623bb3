using FocusNetGrid.Reports.Tables.Writers;

namespace FocusNetGrid.Reports.Tables;

/// <summary>The formats there are.</summary>
public static class TableWriters
{
    /// <summary>GitHub's Markdown.</summary>
    public static ITableWriter Markdown { get; } = new MarkdownTableWriter();

    /// <summary>RFC 4180, numbers unrounded.</summary>
    public static ITableWriter Csv { get; } = new CsvTableWriter();

    /// <summary>A booktabs table.</summary>
    public static ITableWriter Latex { get; } = new LatexTableWriter();

    /// <summary>An object with columns and rows, numbers unrounded.</summary>
    public static ITableWriter Json { get; } = new JsonTableWriter();

    /// <summary>A table element, to be set into a page.</summary>
    public static ITableWriter Html { get; } = new HtmlTableWriter();

    /// <summary>Every format.</summary>
    public static IReadOnlyList<ITableWriter> All { get; } = [Markdown, Csv, Latex, Json, Html];

    /// <summary>The table's text in a format.</summary>
    public static string WriteText(this ITableWriter writer, ReportTable table)
    {
        using var text = new StringWriter();
        writer.Write(table, text);
        return text.ToString();
    }
}
