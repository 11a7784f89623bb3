using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Tables.Writers;

/// <summary>A table element with a caption, groups of columns as a second head line, and the notes below; its look is the page's.</summary>
internal sealed class HtmlTableWriter : ITableWriter
{
    public string Format => "html";

    public string Extension => ".html";

    public void Write(ReportTable table, TextWriter output)
    {
        output.Write("<div class=\"table\">\n<table>\n");
        output.Write($"<caption>{HtmlText.Escape(table.Caption)}</caption>\n<thead>\n");
        if (table.HasGroups)
        {
            output.Write($"<tr>{string.Concat(ColumnGroup.Of(table.Columns).Select(GroupHead))}</tr>\n");
        }

        output.Write($"<tr>{string.Concat(table.Columns.Select(column => $"<th scope=\"col\"{ClassOf(column)}>{HtmlText.Escape(column.Title)}</th>"))}</tr>\n");
        output.Write("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            output.Write($"<tr>{string.Concat(row.Select((cell, place) => CellOf(cell, table.Columns[place], place)))}</tr>\n");
        }

        output.Write("</tbody>\n</table>\n</div>\n");
        WriteNotes(output, table.Notes);
    }

    private static string GroupHead(ColumnGroup group) => group.Title.Length == 0
        ? string.Concat(Enumerable.Repeat("<td></td>", group.Count))
        : $"<th scope=\"colgroup\" colspan=\"{group.Count}\" class=\"group\">{HtmlText.Escape(group.Title)}</th>";

    private static string CellOf(Cell cell, TableColumn column, int place)
    {
        var text = HtmlText.Escape(cell.Display(column.Format));
        var content = cell.Emphasised ? $"<strong>{text}</strong>" : text;
        return place == 0 ? $"<th scope=\"row\"{ClassOf(column)}>{content}</th>" : $"<td{ClassOf(column)}>{content}</td>";
    }

    private static string ClassOf(TableColumn column) => column switch
    {
        { Wraps: true } => " class=\"sentence\"",
        { Alignment: Alignment.Right } => " class=\"number\"",
        _ => "",
    };

    private static void WriteNotes(TextWriter output, IReadOnlyList<string> notes)
    {
        if (notes.Count > 0)
        {
            output.Write($"<ul class=\"notes\">{string.Concat(notes.Select(note => $"<li>{HtmlText.Escape(note)}</li>"))}</ul>\n");
        }
    }
}
