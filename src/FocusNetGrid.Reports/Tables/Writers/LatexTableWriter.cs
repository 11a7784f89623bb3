using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Tables.Writers;

/// <summary>A floating table in the style of booktabs, ready for <c>\input</c>.</summary>
internal sealed class LatexTableWriter : ITableWriter
{
    /// <summary>Beyond this many columns the table is shrunk to the width of the text.</summary>
    private const int ColumnsAtFullSize = 8;

    public string Format => "latex";

    public string Extension => ".tex";

    public void Write(ReportTable table, TextWriter output)
    {
        var lines = new List<string>
        {
            "% \\usepackage{booktabs,graphicx}",
            "\\begin{table}[htbp]",
            "  \\centering",
            $"  \\caption{{{LatexText.Escape(table.Caption)}}}",
            $"  \\label{{tab:{table.Name}}}",
        };
        var shrunk = table.Columns.Count > ColumnsAtFullSize;
        var letters = string.Concat(table.Columns.Select(column => LetterOf(column, table.Columns.Count(other => other.Wraps))));
        lines.Add($"  {(shrunk ? "\\resizebox{\\linewidth}{!}{" : "")}\\begin{{tabular}}{{{letters}}}");
        lines.Add("    \\toprule");
        lines.AddRange(Head(table));
        lines.Add("    \\midrule");
        lines.AddRange(table.Rows.Select(row => Row(row.Select((cell, place) => TextOf(cell, table.Columns[place])))));
        lines.Add("    \\bottomrule");
        lines.Add($"  \\end{{tabular}}{(shrunk ? "}" : "")}");
        lines.AddRange(table.Notes.Select(note => $"  \\par\\smallskip{{\\footnotesize {LatexText.Escape(note)}}}"));
        lines.Add("\\end{table}");
        lines.ForEach(line => output.Write(line + '\n'));
    }

    /// <summary>Sentences share three quarters of the text's width.</summary>
    private static string LetterOf(TableColumn column, int sentences) => column switch
    {
        { Wraps: true } => $"p{{{NumberFormat.Fixed(2).Write(0.75 / sentences)}\\linewidth}}",
        { Alignment: Alignment.Right } => "r",
        _ => "l",
    };

    private static IEnumerable<string> Head(ReportTable table)
    {
        if (table.HasGroups)
        {
            var groups = ColumnGroup.Of(table.Columns);
            yield return Row(groups.Select(group => group.Title.Length == 0 && group.Count == 1
                ? ""
                : $"\\multicolumn{{{group.Count}}}{{c}}{{{LatexText.Escape(group.Title)}}}"));
            yield return "    " + string.Join(' ', groups
                .Where(group => group.Title.Length > 0)
                .Select(group => $"\\cmidrule(lr){{{group.First + 1}-{group.First + group.Count}}}"));
        }

        yield return Row(table.Columns.Select(column => LatexText.Escape(column.Title)));
    }

    private static string Row(IEnumerable<string> texts) => $"    {string.Join(" & ", texts)} \\\\";

    private static string TextOf(Cell cell, TableColumn column)
    {
        var text = LatexText.Escape(cell.Display(column.Format));
        if (double.IsFinite(cell.Number))
        {
            text = text.Replace("-", "$-$", StringComparison.Ordinal);
        }

        return cell.Emphasised ? $"\\textbf{{{text}}}" : text;
    }
}
