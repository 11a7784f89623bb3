using FocusNetGrid.Cluster.Tests.Processes;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cluster.Tests.Backends;

/// <summary>A PostgreSQL of the test's own, in a temporary folder. It refuses to run as root, so root lends it the user that the package made.</summary>
internal sealed class PostgresServer : IBackend
{
    private const string User = "postgres";

    private readonly string data;

    private PostgresServer(string data, int port)
    {
        this.data = data;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username={User};Database={User};Maximum Pool Size=20";
    }

    public ClusteringKind Kind => ClusteringKind.Postgres;

    public string ConnectionString { get; }

    public static async Task<IBackend> StartAsync(TemporaryFolder folder)
    {
        var data = folder.In("postgres");
        Directory.CreateDirectory(data);
        if (Environment.IsPrivilegedProcess)
        {
            await Command.RunAsync("chown", User, data);
            await Command.RunAsync("chmod", "o+x", folder.Path);
        }

        await RunAsync("initdb", "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        var port = Ports.Next();
        // The machine stays up; it is hosts that are killed.
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200";
        await RunAsync("pg_ctl", "-D", data, "-w", "-t", "120", "-l", Path.Combine(data, "log"), "-o", options, "start");
        return new PostgresServer(data, port);
    }

    public async ValueTask DisposeAsync() => await RunAsync("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");

    private static Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries(), program);
        return Environment.IsPrivilegedProcess
            ? Command.RunAsync("runuser", ["-u", User, "--", path, .. arguments])
            : Command.RunAsync(path, arguments);
    }

    private static string Binaries() => Directory
        .GetDirectories("/usr/lib/postgresql")
        .OrderBy(version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture))
        .Select(version => Path.Combine(version, "bin"))
        .Last();
}
