using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Paper;

/// <summary>What holds for every row of a table.</summary>
/// <param name="Convention">How scores were averaged.</param>
/// <param name="Units">What a printed 1 stands for; 1 where nothing is said.</param>
/// <param name="Sources">By the names that rows use.</param>
internal sealed record PaperContext(
    ScoreConvention Convention, IReadOnlyDictionary<Quantity, double> Units, IReadOnlyDictionary<string, PaperSource> Sources)
{
    public double UnitOf(Quantity quantity) => Units.TryGetValue(quantity, out var unit) ? unit : 1;

    public PaperSource SourceOf(YamlMap owner)
    {
        var name = owner.Text("source");
        return Sources.TryGetValue(name, out var source)
            ? source
            : throw owner.Problem("source", $"'{name}' is none of the table's sources; they are {string.Join(", ", Sources.Keys)}");
    }
}
