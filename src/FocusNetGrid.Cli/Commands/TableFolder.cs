using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Cli.Commands;

/// <summary>A folder that gets tables in every format.</summary>
internal static class TableFolder
{
    /// <summary>Writes NAME.md, .csv, .tex, .json and .html of each table and gives the files' paths.</summary>
    public static IReadOnlyList<string> Write(string folder, params ReadOnlySpan<ReportTable> tables)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var table in tables)
        {
            foreach (var writer in TableWriters.All)
            {
                var file = Path.Combine(folder, table.Name + writer.Extension);
                DurableFile.WriteText(file, writer.WriteText(table));
                files.Add(file);
            }
        }

        return files;
    }
}
