using System.Diagnostics;
using OpenTelemetry;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Leaves out of the traces what only asks whether a host lives: every few seconds, and always the same.</summary>
internal sealed class ProbeFilter : BaseProcessor<Activity>
{
    private static readonly string[] Probes = [TelemetryHosting.MetricsPath, "/healthz", "/readyz"];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem("url.path") is string path && Probes.Contains(path))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
