using System.CommandLine;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Cli.Commands;

/// <summary>The formats in which a command prints its tables.</summary>
internal static class TableFormat
{
    /// <summary>For people at a terminal.</summary>
    public const string Terminal = "table";

    /// <summary>The option <c>--format</c>.</summary>
    public static Option<string> Option()
    {
        var option = new Option<string>("--format") { Description = "How to print it.", HelpName = "FORMAT", DefaultValueFactory = _ => Terminal };
        option.AcceptOnlyFromAmong([Terminal, .. TableWriters.All.Select(writer => writer.Format)]);
        return option;
    }

    /// <summary>The table's text in a format other than the terminal's.</summary>
    public static string WriteText(string format, ReportTable table) =>
        TableWriters.All.Single(writer => writer.Format == format).WriteText(table).TrimEnd('\n');
}
