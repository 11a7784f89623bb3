using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs.Binding;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>Describes specs to editors, which then complete and check them while they are written.</summary>
public static class SpecSchema
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>A JSON Schema (draft 2020-12) of the specs that this catalog's components allow; rules between fields are not in it.</summary>
    /// <param name="catalog">The components there are.</param>
    /// <param name="describe">The words of a property, which editors show beside its field; may be empty.</param>
    public static string Write(ISpecCatalog catalog, Func<MemberInfo, string> describe)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(describe);
        var schema = new SchemaBuilder(catalog, describe);
        var sections = schema.Fields(typeof(Configuration));
        var fields = new JsonObject(schema.Fields(typeof(SweepSpec)).Concat(sections).Select(Copy))
        {
            [SweepBinder.TrialsField] = new JsonObject { ["type"] = "array", ["items"] = SchemaBuilder.Changes(sections, true) },
            [SweepBinder.SearchField] = schema.Search(sections),
        };
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "FocusNetGrid spec",
            ["type"] = "object",
            ["properties"] = fields,
            ["required"] = new JsonArray([.. schema.Required(typeof(SweepSpec)), .. schema.Required(typeof(Configuration))]),
            ["additionalProperties"] = false,
            ["$defs"] = schema.Definitions(),
        };
        return root.ToJsonString(Format) + "\n";
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) => new(member.Key, member.Value?.DeepClone());
}
