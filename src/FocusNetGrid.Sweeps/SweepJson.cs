using System.Text.Json;
using System.Text.Json.Serialization;

namespace FocusNetGrid.Sweeps;

/// <summary>How the records of a sweep cross calls and rest in storage.</summary>
public static class SweepJson
{
    /// <summary>camelCase, enumerations by name, no white space; infinities are written, as a loss may be one.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
