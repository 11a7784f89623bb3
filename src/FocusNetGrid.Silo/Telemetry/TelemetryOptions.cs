using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>What a host tells of itself in its metrics and traces.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Role">What it does.</param>
/// <param name="Traces">Whether it sends traces; where to, and how, the exporter reads from OpenTelemetry's own variables.</param>
public sealed record TelemetryOptions(string Host, HostRole Role, bool Traces)
{
    private static readonly string[] EndpointVariables = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    /// <summary>Reads whether traces are sent.</summary>
    /// <param name="host">The host's name.</param>
    /// <param name="role">What it does.</param>
    /// <param name="variable">Reads an environment variable; null where it is not set.</param>
    /// <exception cref="RunException">The endpoint is none.</exception>
    public static TelemetryOptions Read(string host, HostRole role, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var traces = false;
        foreach (var name in EndpointVariables)
        {
            if (variable(name) is not { Length: > 0 } endpoint)
            {
                continue;
            }

            traces = Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
                ? true
                : throw new RunException(name, $"'{endpoint}': give the address of an OTLP collector, such as http://localhost:4317, or nothing for no traces");
        }

        return new(host, role, traces);
    }
}
