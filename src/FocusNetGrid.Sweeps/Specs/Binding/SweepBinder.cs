using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads a whole spec but its trials and its search: the sweep's own fields and, side by side with them, those of its base configuration.</summary>
internal sealed class SweepBinder(ISpecCatalog catalog, ShapeCache shapes, ProblemList problems)
{
    public const string TrialsField = "trials";
    public const string SearchField = "search";

    public SweepSpec? Read(MappingNode root, SpecPlace place)
    {
        var sweepFields = shapes.Of(typeof(SweepSpec));
        var baseFields = shapes.Of(typeof(Configuration));
        ReportUnknown(root, [.. sweepFields.Fields, .. baseFields.Fields]);

        var records = new ValueBinder(catalog, shapes, problems).Records;
        var sweep = records.Read(typeof(SweepSpec), Only(root, sweepFields), "", place);
        var configuration = ConfigurationBinder.Read(records, shapes, root, place);
        return sweep.IsBroken || configuration is null ? null : (SweepSpec)sweep.Value! with { Base = configuration };
    }

    private void ReportUnknown(MappingNode root, IReadOnlyList<FieldShape> fields)
    {
        string[] known = [.. fields.Select(field => field.Name), TrialsField, SearchField];
        foreach (var entry in root.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            problems.Add(entry.Place, entry.Key, Elsewhere(entry.Key, fields) ?? UnknownField.Message(entry, known));
        }
    }

    /// <summary>Where a field belongs that was written at the top.</summary>
    private string? Elsewhere(string key, IReadOnlyList<FieldShape> fields)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            return $"unknown field; write it nested, {key[..dot]}: {{ {key[(dot + 1)..]}: ... }}, as dotted names are for trials";
        }

        var home = fields.FirstOrDefault(field => field.IsRecord && shapes.Of(field.Type).Find(key) is not null);
        return home is null ? null : $"unknown field; it belongs under {home.Name}, as {home.Name}.{key}";
    }

    private static MappingNode Only(MappingNode root, RecordShape shape) =>
        root with { Entries = [.. root.Entries.Where(entry => shape.Find(entry.Key) is not null)] };
}
