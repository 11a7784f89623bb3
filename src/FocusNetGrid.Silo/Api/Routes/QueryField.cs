using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>A parameter of a query, as it is read and as it is documented.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Type">The JSON type of its value.</param>
internal sealed record QueryField(string Name, string Description, JsonSchemaType Type)
{
    /// <summary>The least number.</summary>
    public int? Least { get; init; }

    /// <summary>The largest number.</summary>
    public int? Most { get; init; }

    /// <summary>What it is where it is not given.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The words that it may be; empty for any.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether it may be given several times.</summary>
    public bool IsList { get; init; }

    /// <summary>Its documentation.</summary>
    public OpenApiParameter ToParameter()
    {
        var one = new OpenApiSchema
        {
            Type = Type,
            Minimum = Least?.ToString(),
            Maximum = Most?.ToString(),
            Default = Default,
            Enum = Words.Count > 0 ? [.. Words.Select(word => (JsonNode)word)] : null,
        };
        return new()
        {
            Name = Name,
            In = ParameterLocation.Query,
            Description = Description,
            Schema = IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
        };
    }
}
