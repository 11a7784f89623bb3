namespace FocusNetGrid.Reports.Tables;

/// <summary>Writes tables in one format. Equal tables give equal bytes; lines end in a line feed everywhere.</summary>
public interface ITableWriter
{
    /// <summary>The format's name, as the command line takes it: <c>markdown</c>, <c>csv</c>, <c>latex</c>, <c>json</c> or <c>html</c>.</summary>
    string Format { get; }

    /// <summary>The extension of a file in this format, with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes one table; the writer stays open.</summary>
    void Write(ReportTable table, TextWriter output);
}
