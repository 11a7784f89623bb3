using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Workers;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>How a host serves its grid.</summary>
public sealed partial record ServeOptions
{
    private const string DefaultClusterId = "focusnetgrid";

    /// <summary>Every setting's name.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "role", "clustering", "connection-string", "connection-string-file", "cluster-id", "name", "address", "silo-port", "gateway-port", "folder", "artifacts",
        "artifacts-connection-string", "artifacts-connection-string-file", "data",
        "device", "workers", "threads", "lease-time", "log-format", "http-address", "http-port", "read-token", "read-token-file", "write-token", "write-token-file",
    ];

    /// <summary>What it does.</summary>
    public HostRole Role { get; init; }

    /// <summary>How it finds the other hosts.</summary>
    public ClusteringKind Clustering { get; init; }

    /// <summary>Of the database or the storage account; empty for <see cref="ClusteringKind.Local"/>.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Names the grid: hosts with the same one belong together.</summary>
    public string ClusterId { get; init; } = DefaultClusterId;

    /// <summary>Names the host; no two of a grid may share one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it listens, and where the others reach it.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>For the other hosts.</summary>
    public int SiloPort { get; init; }

    /// <summary>For clients; 0 for none.</summary>
    public int GatewayPort { get; init; }

    /// <summary>What the grid leaves: on a volume that all hosts share.</summary>
    public RunDirectory Folder { get; init; } = new("grid");

    /// <summary>The storage account that keeps what trials leave; empty where <see cref="Folder"/> does.</summary>
    public string ArtifactsConnection { get; init; } = "";

    /// <summary>Whether Azure Blob Storage keeps what trials leave.</summary>
    public bool HasBlobs => ArtifactsConnection.Length > 0;

    /// <summary>Where the data lie that specs name: their paths are relative to it, and lead nowhere else.</summary>
    public string Data { get; init; } = ".";

    /// <summary>How it answers HTTP.</summary>
    public HttpOptions Http { get; init; } = new();

    /// <summary><c>cpu</c>, <c>cuda</c> or <c>cuda:N</c>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Workers; null for one, or for one a GPU.</summary>
    public int? Workers { get; init; }

    /// <summary>Threads that all workers together compute with.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How long a worker may be out of reach before another takes its trial over.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How it writes its log.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>Where set, workers train nothing: every epoch of a trial takes so long and has figures drawn from the trial's id.</summary>
    public TimeSpan? Rehearsal { get; init; }

    /// <summary>Reads the options and holds them against each other.</summary>
    /// <param name="settings">What was given.</param>
    /// <param name="threads">Threads where nobody says.</param>
    /// <exception cref="RunException">Something is missing or wrong.</exception>
    public static ServeOptions Read(HostSettings settings, int threads)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (role, kind) = (settings.Find("role").OneOf<HostRole>() ?? HostRole.All, settings.Find("clustering").OneOf<ClusteringKind>() ?? ClusteringKind.Local);
        if (kind == ClusteringKind.Local && role != HostRole.All)
        {
            throw settings.Find("role").Refused("with local clustering one process is the whole grid; give all, or --clustering postgres or azure");
        }

        var port = settings.Find("silo-port").Number(1, ushort.MaxValue) ?? 11111;
        var gateway = settings.Find("gateway-port");
        var folder = new RunDirectory(Path.GetFullPath(settings.Find("folder").Text ?? "grid"));
        var blobs = settings.Find("artifacts").OneOf<ArtifactsKind>() == ArtifactsKind.Azure ? BlobsOf(settings, kind) : "";
        return new()
        {
            Role = role,
            Clustering = kind,
            ConnectionString = kind == ClusteringKind.Local ? "" : ConnectionOf(settings.FindSecret("connection-string"), kind),
            ClusterId = ClusterIdOf(settings.Find("cluster-id")),
            Name = settings.Find("name").Text ?? $"{Environment.MachineName.ToLowerInvariant()}-{port}",
            Address = settings.Find("address").Address() ?? IPAddress.Loopback,
            SiloPort = port,
            GatewayPort = (gateway.Number(0, ushort.MaxValue) ?? 30000) is var other && other != port
                ? other
                : throw gateway.Refused("is the silo's port, too; give another, or 0 for none"),
            Folder = folder,
            ArtifactsConnection = blobs,
            Data = Path.GetFullPath(settings.Find("data").Text ?? "."),
            Http = HttpOptions.Read(settings, HasApi(role), blobs.Length == 0 ? Path.Combine(folder.Root, "keys") : null),
            Device = settings.Find("device").Text ?? "cpu",
            Workers = settings.Find("workers").Number(1, 1024),
            Threads = settings.Find("threads").Number(1, 4096) ?? threads,
            LogFormat = settings.Find("log-format").OneOf<LogFormat>() ?? LogFormat.Text,
            LeaseTime = TimeSpan.FromSeconds(settings.Find("lease-time").Number(2, 3600) ?? 30),
        };
    }

    /// <summary>The workers that this host is to have.</summary>
    public WorkerLayout Layout() => Role is HostRole.Coordinator or HostRole.Gateway ? new([], 1) : WorkerLayout.Of(Device, Workers, Threads);

    /// <summary>Whether hosts of a role serve the API and the dashboard; every role serves its health and its metrics.</summary>
    public static bool HasApi(HostRole role) => role is HostRole.All or HostRole.Gateway;

    private static string ClusterIdOf(HostSetting setting) => setting.Text is not { } text ? DefaultClusterId
        : ContainerName().IsMatch(text) ? text
        : throw setting.Refused("give 3 to 63 small letters, digits and single hyphens");

    // It also names the container in Azure Storage, whose rules are the strictest.
    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();

    /// <summary>The account that clusters by it may keep the artifacts, too.</summary>
    private static string BlobsOf(HostSettings settings, ClusteringKind kind)
    {
        var own = settings.FindSecret("artifacts-connection-string");
        return ConnectionOf(own.Text is null && kind == ClusteringKind.Azure ? settings.FindSecret("connection-string") : own, ClusteringKind.Azure);
    }

    private static string ConnectionOf(HostSetting setting, ClusteringKind kind)
    {
        var example = kind == ClusteringKind.Postgres
            ? "Host=db;Database=grid;Username=grid;Password=..."
            : "DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...;EndpointSuffix=core.windows.net";
        if (setting.Text is not { Length: > 0 } text)
        {
            throw new RunException(setting.Place, $"is missing; {kind.ToString().ToLowerInvariant()} needs one, such as '{example}'; in FOCUSNETGRID_CONNECTION_STRING it stays out of the list of processes");
        }

        try
        {
            _ = new DbConnectionStringBuilder { ConnectionString = text };
            return text;
        }
        catch (ArgumentException malformed)
        {
            // The text itself may hold a password, so it is not repeated.
            throw new RunException(setting.Place, $"is no connection string; write '{example}'", malformed);
        }
    }
}
