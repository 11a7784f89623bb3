using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.InteropServices;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Silo.Provenance;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Says what runs.</summary>
internal sealed class BuildInstruments
{
    public BuildInstruments(IMeterFactory meters, TelemetryOptions options)
    {
        var packages = typeof(BuildInstruments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "GridPackages").Value;
        KeyValuePair<string, object?>[] labels =
        [
            new("version", SoftwareFacts.OwnVersion()),
            new("packages", packages),
            new("runtime", RuntimeInformation.FrameworkDescription),
            new("host", options.Host),
            new("role", options.Role.ToString().ToLowerInvariant()),
        ];
        meters.Create(GridTelemetry.Name).CreateObservableGauge(
            "focusnetgrid.build.info", () => new Measurement<int>(1, labels), description: "1; its labels say which version runs, and as what.");
    }
}
