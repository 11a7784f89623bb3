using CsvHelper;

namespace FocusNetGrid.Reports.Tables.Writers;

/// <summary>RFC 4180 with line feeds: a head of keys, then the rows, numbers unrounded. Caption and notes have no place in it.</summary>
internal sealed class CsvTableWriter : ITableWriter
{
    /// <summary>Titles come from users' specs; a spreadsheet must not take one for a formula.</summary>
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    public string Format => "csv";

    public string Extension => ".csv";

    public void Write(ReportTable table, TextWriter output)
    {
        var flat = FlatTable.Of(table);
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var key in flat.Keys)
        {
            csv.WriteField(key);
        }

        csv.EndRecord();
        foreach (var row in flat.Rows)
        {
            WriteRow(csv, row);
        }
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyList<CellValue> row)
    {
        foreach (var value in row)
        {
            if (value.IsNumber)
            {
                csv.WriteField(value.Number, "R");
            }
            else
            {
                csv.WriteField(value.Text);
            }
        }

        csv.EndRecord();
    }
}
