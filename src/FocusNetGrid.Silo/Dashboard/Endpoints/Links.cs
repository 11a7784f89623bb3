namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Addresses of pages, and of what the HTTP API serves.</summary>
internal static class Links
{
    /// <summary>What happens in the whole grid.</summary>
    public const string Events = "/api/v1/events";

    public static string Sweep(string id) => $"/sweeps/{Uri.EscapeDataString(id)}";

    public static string Trial(string sweep, string trial) => $"{Sweep(sweep)}/trials/{Uri.EscapeDataString(trial)}";

    public static string Report(string sweep) => $"{Sweep(sweep)}/report";

    /// <summary>What happens to a sweep.</summary>
    public static string EventsOf(string sweep) => $"{ApiSweep(sweep)}/events";

    public static string ReportFile(string sweep, string name) => $"{ApiSweep(sweep)}/report/{Path(name)}";

    public static string TrialFile(string sweep, string trial, string name) => $"{ApiSweep(sweep)}/trials/{Uri.EscapeDataString(trial)}/files/{Path(name)}";

    private static string ApiSweep(string id) => $"/api/v1/sweeps/{Uri.EscapeDataString(id)}";

    private static string Path(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
