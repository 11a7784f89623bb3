namespace OpenTelemetry.Exporter;

/// <summary>What the text format gives a meaning of its own, in places where it is to have none.</summary>
internal static class Escaping
{
    public static string Label(string value) => Help(value).Replace("\"", "\\\"", StringComparison.Ordinal);

    public static string Help(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
