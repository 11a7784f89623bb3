using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Paper;

/// <summary>Reads one row of a published table.</summary>
internal static class PaperRowReader
{
    public static ResultRow Read(YamlMap row, PaperContext context)
    {
        row.AllowOnly("method", "network", "reference", "source", "printed", "known", "remark");
        return new ResultRow(
            row.Text("method"),
            row.Text("network"),
            context.Convention,
            Printed(row.Map("printed"), context.SourceOf(row), context),
            row.MapOrNone("known") is [var known] ? Known(known, context) : new Dictionary<Quantity, ResultValue>(),
            row.TextOr("remark", ""));
    }

    public static Quantity QuantityOf(YamlMap map, string name) => Quantities.TryParse(name, out var quantity)
        ? quantity
        : throw map.Problem(name, $"'{name}' is no quantity; known are {Quantities.Names}");

    private static Dictionary<Quantity, ResultValue> Printed(YamlMap printed, PaperSource source, PaperContext context) =>
        printed.Keys.ToDictionary(
            name => QuantityOf(printed, name),
            name => ValueOf(printed, name, name, context.UnitOf(QuantityOf(printed, name)), source));

    private static Dictionary<Quantity, ResultValue> Known(YamlMap known, PaperContext context) =>
        known.Keys.ToDictionary(name => QuantityOf(known, name), name => KnownValue(known, name, context));

    private static ResultValue KnownValue(YamlMap known, string name, PaperContext context)
    {
        var entry = known.Map(name);
        entry.AllowOnly("value", "source");
        return ValueOf(entry, "value", name, unit: 1, context.SourceOf(entry));
    }

    private static ResultValue ValueOf(YamlMap owner, string field, string name, double unit, PaperSource source)
    {
        var number = owner.Printed(field);
        var value = number.Value * unit;
        var problem = Quantities.ProblemOf(QuantityOf(owner, name), value);
        return problem.Length == 0
            ? new ResultValue(value, number.Rounding * unit, source.Origin, source.Text)
            : throw owner.Problem(field, problem);
    }
}
