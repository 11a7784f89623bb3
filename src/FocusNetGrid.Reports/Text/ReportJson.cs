using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FocusNetGrid.Reports.Text;

/// <summary>How reports are written as JSON.</summary>
internal static class ReportJson
{
    /// <summary>
    /// camelCase, indented by two spaces, line feeds, letters as they are. NaN and infinities, which a diverged loss may be, are written as words.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };
}
