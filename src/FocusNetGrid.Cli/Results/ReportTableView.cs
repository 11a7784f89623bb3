using FocusNetGrid.Reports.Tables;
using Spectre.Console;
using SpectreColumn = Spectre.Console.TableColumn;

namespace FocusNetGrid.Cli.Results;

/// <summary>A report's table on the screen.</summary>
internal static class ReportTableView
{
    /// <summary>Writes it. Remarks stand below the table, a line a row: a column of sentences leaves no room for the numbers.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="remarks">The key of the column of sentences.</param>
    public static void Show(IAnsiConsole console, ReportTable table, string remarks)
    {
        var place = table.Columns.ToList().FindIndex(column => column.Key == remarks);
        var shown = Enumerable.Range(0, table.Columns.Count).Where(index => index != place).ToList();
        var view = new Table { Border = TableBorder.Horizontal, Title = new TableTitle(Markup.Escape(table.Caption)) };
        foreach (var column in shown.Select(index => table.Columns[index]))
        {
            var heading = column.Group.Length == 0 ? column.Title : $"{column.Group}\n{column.Title}";
            var head = new SpectreColumn(Markup.Escape(heading)).NoWrap();
            view.AddColumn(column.Alignment == Reports.Tables.Alignment.Right ? head.RightAligned() : head);
        }

        foreach (var row in table.Rows)
        {
            view.AddRow([.. shown.Select(index => Markup.Escape(row[index].Display(table.Columns[index].Format)))]);
        }

        console.Write(view);
        foreach (var row in table.Rows.Where(row => place >= 0 && row[place].Display(table.Columns[place].Format).Length > 0))
        {
            console.MarkupLineInterpolated($"[bold]{row[0].Display(table.Columns[0].Format)}[/]: {row[place].Display(table.Columns[place].Format)}");
        }

        if (table.Notes.Count > 0)
        {
            console.WriteLine();
        }

        foreach (var note in table.Notes)
        {
            console.WriteLine(note);
        }
    }
}
