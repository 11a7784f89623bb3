using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Silo.Storage;

/// <summary>The JSON that a run leaves and that the command prints: indented, camelCase, enumerations by name.</summary>
public static class RunJson
{
    /// <summary>The one set of options for reading and writing.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The text of a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Writes a value to a file, whole or not at all.</summary>
    internal static void Save<T>(string path, T value) =>
        DurableFile.WriteText(path, Write(value) + "\n");

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="Runs.RunException">The file is not what it should be.</exception>
    internal static T Load<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options)
                ?? throw new Runs.RunException(path, "holds nothing; delete it, and what it recorded is done again");
        }
        catch (JsonException damage)
        {
            throw new Runs.RunException(path, $"cannot be read ({damage.Message}); delete it, and what it recorded is done again", damage);
        }
    }
}
