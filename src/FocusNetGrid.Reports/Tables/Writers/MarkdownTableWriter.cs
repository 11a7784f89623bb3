using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Tables.Writers;

/// <summary>GitHub's Markdown, with the columns aligned so that the source reads as a table too.</summary>
internal sealed class MarkdownTableWriter : ITableWriter
{
    public string Format => "markdown";

    public string Extension => ".md";

    public void Write(ReportTable table, TextWriter output)
    {
        var head = table.Columns.Select(column => MarkdownText.Escape(column.FullTitle)).ToList();
        var body = table.Rows.Select(row => row.Select((cell, place) => TextOf(cell, table.Columns[place])).ToList()).ToList();
        var widths = head.Select((title, place) => body.Select(row => row[place].Length).Append(title.Length).Append(3).Max()).ToList();

        output.Write($"**{MarkdownText.Escape(table.Caption)}**\n\n");
        WriteRow(output, table, widths, head);
        output.Write($"|{string.Join('|', table.Columns.Select((column, place) => Rule(column, widths[place])))}|\n");
        body.ForEach(row => WriteRow(output, table, widths, row));
        WriteNotes(output, table.Notes);
    }

    private static string TextOf(Cell cell, TableColumn column)
    {
        var text = MarkdownText.Escape(cell.Display(column.Format));
        return cell.Emphasised ? $"**{text}**" : text;
    }

    private static void WriteRow(TextWriter output, ReportTable table, List<int> widths, IEnumerable<string> texts) =>
        output.Write($"|{string.Join('|', texts.Select((text, place) => $" {Pad(text, table.Columns[place], widths[place])} "))}|\n");

    private static string Pad(string text, TableColumn column, int width) =>
        column.Alignment == Alignment.Right ? text.PadLeft(width) : text.PadRight(width);

    private static string Rule(TableColumn column, int width) =>
        column.Alignment == Alignment.Right ? new string('-', width + 1) + ':' : ':' + new string('-', width + 1);

    private static void WriteNotes(TextWriter output, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        output.Write('\n');
        foreach (var note in notes)
        {
            output.Write($"- {MarkdownText.Escape(note)}\n");
        }
    }
}
