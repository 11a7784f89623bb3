namespace FocusNetGrid.Reports.Tables;

/// <summary>A column: what machines call it, what people read, and how its numbers are written.</summary>
public sealed record TableColumn
{
    private TableColumn(string key, string title, NumberFormat format, Alignment alignment)
    {
        (Key, Title, Format, Alignment) = (key, title, format, alignment);
    }

    /// <summary>The name in CSV and JSON, in camelCase.</summary>
    public string Key { get; }

    /// <summary>The head as people read it, unit included.</summary>
    public string Title { get; init; }

    /// <summary>The head over several neighbouring columns; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>How numbers are written for people; CSV and JSON carry them unrounded.</summary>
    public NumberFormat Format { get; }

    /// <summary>Numbers stand right, text left.</summary>
    public Alignment Alignment { get; }

    /// <summary>Which way is better, so that the best can be emphasised.</summary>
    public Better Better { get; init; }

    /// <summary>Whether the column holds sentences, to be broken into lines where the format can.</summary>
    public bool Wraps { get; init; }

    /// <summary>The title with its group, for outputs that have one head line only.</summary>
    public string FullTitle => Group.Length == 0 ? Title : $"{Title}, {Group}";

    /// <summary>A column of words.</summary>
    public static TableColumn Words(string key, string title) => new(key, title, NumberFormat.Exact, Alignment.Left);

    /// <summary>A column of sentences.</summary>
    public static TableColumn Sentences(string key, string title) => Words(key, title) with { Wraps = true };

    /// <summary>A column of numbers.</summary>
    public static TableColumn Numbers(string key, string title, NumberFormat format) => new(key, title, format, Alignment.Right);
}
