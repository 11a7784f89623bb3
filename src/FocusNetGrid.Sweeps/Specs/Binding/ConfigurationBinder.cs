using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads the fields of a spec that make a configuration.</summary>
internal static class ConfigurationBinder
{
    public static Configuration? Read(RecordBinder records, ShapeCache shapes, MappingNode root, SpecPlace place)
    {
        var shape = shapes.Of(typeof(Configuration));
        var fields = root with { Entries = [.. root.Entries.Where(entry => shape.Find(entry.Key) is not null)] };
        var bound = records.Read(typeof(Configuration), fields, "", place);
        return bound.IsBroken ? null : (Configuration)bound.Value!;
    }
}
