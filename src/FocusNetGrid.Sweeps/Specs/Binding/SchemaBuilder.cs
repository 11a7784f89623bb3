using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Turns option records into JSON Schema.</summary>
internal sealed class SchemaBuilder(ISpecCatalog catalog, Func<MemberInfo, string> describe)
{
    private readonly ShapeCache shapes = new();
    private readonly SortedDictionary<string, JsonNode?> definitions = new(StringComparer.Ordinal);

    /// <summary>The fields of a record.</summary>
    public JsonObject Fields(Type record) =>
        new(shapes.Of(record).Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, Described(field))));

    /// <summary>The fields that a record cannot do without.</summary>
    public IEnumerable<JsonNode?> Required(Type record) => shapes.Of(record).Fields
        .Where(field => field.IsRequired && !field.IsRecord)
        .Select(field => (JsonNode?)JsonValue.Create(field.Name));

    /// <summary>What each slot met so far can hold: a name, or a mapping with the name and that component's options.</summary>
    public JsonObject Definitions() => new(definitions);

    /// <summary>Sections whole or in part, or dotted fields of theirs: an entry of the trials, or a search's space.</summary>
    /// <param name="sections">The sections of a configuration.</param>
    /// <param name="value">What may stand there.</param>
    public static JsonObject Changes(JsonObject sections, JsonNode value) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { [$"^({string.Join('|', sections.Select(section => section.Key))})(\\..+)?$"] = value },
        ["additionalProperties"] = false,
    };

    /// <summary>A search: its strategy and constraints, and its space with the values of each searched field.</summary>
    public JsonObject Search(JsonObject sections)
    {
        var range = Fields(typeof(DomainOptions));
        range["choice"] = new JsonObject { ["type"] = "array" };
        var values = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array" }, Object(range, [])) };
        var fields = Fields(typeof(SearchSpec));
        fields["space"] = Changes(sections, values);
        return Object(fields, ["space"]);
    }

    private JsonObject Choices(ComponentSlotAttribute slot)
    {
        var components = slot.Known(catalog).OrderBy(component => component.Key, StringComparer.Ordinal).ToArray();
        var names = new JsonObject { ["enum"] = new JsonArray([.. components.Select(component => (JsonNode?)JsonValue.Create(component.Key))]) };
        return new() { ["anyOf"] = new JsonArray([names, .. components.Select(component => Choice(component.Key, component.Value))]) };
    }

    private JsonObject Choice(string name, Type options)
    {
        var fields = Fields(options);
        fields.Insert(0, "name", new JsonObject { ["const"] = name });
        return Object(fields, [JsonValue.Create("name"), .. Required(options)]);
    }

    private JsonObject Described(FieldShape field)
    {
        var schema = Field(field);
        if (describe(field.Property) is { Length: > 0 } text)
        {
            schema.Insert(0, "description", text);
        }

        return schema;
    }

    private JsonObject Field(FieldShape field)
    {
        if (field.Slot is { } slot)
        {
            return Slot(slot);
        }

        var schema = Typed(field.Type);
        foreach (var bound in field.Bounds)
        {
            Restrict(bound, schema);
        }

        if (field.Default is not null && !field.IsRecord)
        {
            schema["default"] = JsonSerializer.SerializeToNode(field.Default, field.Type, CanonicalJson.Options);
        }

        return field.IsNullable ? new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;
    }

    /// <summary>Where a kind has a default, that one's options may also stand without its name.</summary>
    private JsonObject Slot(ComponentSlotAttribute slot)
    {
        var word = slot.Word.Replace(' ', '-');
        definitions.TryAdd(word, null);
        definitions[word] ??= Choices(slot);
        var reference = new JsonObject { ["$ref"] = $"#/$defs/{word}" };
        return slot.Default is { } name && slot.Known(catalog).TryGetValue(name, out var options)
            ? new() { ["anyOf"] = new JsonArray(reference, Object(Fields(options), [.. Required(options)])), ["default"] = name }
            : reference;
    }

    private JsonObject Typed(Type type)
    {
        if (ListTypes.ElementOf(type) is { } element)
        {
            return new() { ["type"] = "array", ["items"] = Typed(element) };
        }

        if (type.IsEnum)
        {
            return new() { ["enum"] = new JsonArray([.. Words.EnumNames(type).Select(name => (JsonNode?)JsonValue.Create(name))]) };
        }

        return type == typeof(bool) ? new() { ["type"] = "boolean" }
            : type == typeof(int) || type == typeof(long) ? new() { ["type"] = "integer" }
            : type == typeof(double) ? new() { ["type"] = "number" }
            : type == typeof(string) ? new() { ["type"] = "string" }
            : Object(Fields(type), [.. Required(type)]);
    }

    private static void Restrict(ValidationAttribute bound, JsonObject schema)
    {
        var isList = schema.ContainsKey("items");
        switch (bound)
        {
            case RangeAttribute range:
                Limit(range, isList ? schema["items"]!.AsObject() : schema);
                break;
            case LengthAttribute length:
                Length(schema, isList, length.MinimumLength, length.MaximumLength);
                break;
            case MinLengthAttribute length:
                Length(schema, isList, length.Length, null);
                break;
            case MaxLengthAttribute length:
                Length(schema, isList, null, length.Length);
                break;
            case StringLengthAttribute length:
                Length(schema, isList, length.MinimumLength, length.MaximumLength);
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = JsonSerializer.SerializeToNode(allowed.Values, CanonicalJson.Options);
                break;
            case RegularExpressionAttribute pattern:
                schema["pattern"] = $"^(?:{pattern.Pattern})$";
                break;
            default:
                break;
        }
    }

    private static void Limit(RangeAttribute range, JsonObject schema)
    {
        var (low, high) = BoundWords.Limits(range);
        if (!BoundWords.IsOpen(low))
        {
            schema[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = low;
        }

        if (!BoundWords.IsOpen(high))
        {
            schema[range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum"] = high;
        }
    }

    private static void Length(JsonObject schema, bool isList, int? least, int? most)
    {
        var unit = isList ? "Items" : "Length";
        if (least is > 0)
        {
            schema[$"min{unit}"] = least;
        }

        if (most is { } limit and < int.MaxValue)
        {
            schema[$"max{unit}"] = limit;
        }
    }

    private static JsonObject Object(JsonObject fields, JsonNode?[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = fields,
        ["required"] = new JsonArray(required),
        ["additionalProperties"] = false,
    };
}
