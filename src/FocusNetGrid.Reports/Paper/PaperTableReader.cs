using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Paper;

/// <summary>Reads a published table from its YAML: the printed numbers, and for each where it comes from.</summary>
public static class PaperTableReader
{
    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">For messages.</param>
    /// <param name="text">The YAML.</param>
    /// <exception cref="ResultsException">The text is no YAML, or a field is missing, unknown or impossible; it names the line.</exception>
    public static ResultTable Read(string file, TextReader text)
    {
        var root = YamlMap.ReadRoot(file, text);
        root.AllowOnly("table", "title", "paper", "data", "convention", "units", "sources", "rows", "claims");
        var context = new PaperContext(Convention(root), Units(root), Sources(root));
        var rows = root.List("rows").Select(row => PaperRowReader.Read(row, context)).ToList();
        var claims = root.ListOrNone("claims").Select(claim => PaperClaimReader.Read(claim, rows)).ToList();
        return new ResultTable(root.Text("table"), root.Text("title"), root.Text("data"), rows, claims);
    }

    private static ScoreConvention Convention(YamlMap root)
    {
        var name = root.Text("convention");
        return ScoreConventions.TryParse(name, out var convention)
            ? convention
            : throw root.Problem("convention", $"'{name}' is no convention; known are {ScoreConventions.Names}");
    }

    private static Dictionary<Quantity, double> Units(YamlMap root) => root.MapOrNone("units") is [var units]
        ? units.Keys.ToDictionary(name => PaperRowReader.QuantityOf(units, name), units.Number)
        : [];

    private static Dictionary<string, PaperSource> Sources(YamlMap root)
    {
        var sources = root.Map("sources");
        return sources.Keys.ToDictionary(name => name, name => SourceOf(sources.Map(name)));
    }

    private static PaperSource SourceOf(YamlMap source)
    {
        source.AllowOnly("origin", "text");
        var name = source.Text("origin");
        var known = Enum.GetValues<ResultOrigin>().ToDictionary(origin => origin.ToString().ToLowerInvariant());
        return known.TryGetValue(name, out var origin)
            ? new PaperSource(origin, source.Text("text"))
            : throw source.Problem("origin", $"'{name}' is no origin; known are {string.Join(", ", known.Keys)}");
    }
}
