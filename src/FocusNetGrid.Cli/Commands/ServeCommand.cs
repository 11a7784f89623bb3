using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Makes this process a host of a grid.</summary>
internal sealed class ServeCommand : GridCommand
{
    private readonly Option<string>[] _settings =
    [
        Setting("role", "ROLE", "all, coordinator (carries the sweeps, trains nothing), worker, or gateway (API and dashboard alone). [default: all]"),
        Setting("clustering", "KIND", "local (one process is the grid), postgres or azure. [default: local]"),
        Setting("connection-string", "TEXT", "Of the database or the storage account; better given as FOCUSNETGRID_CONNECTION_STRING."),
        Setting("connection-string-file", "FILE", "A file with it, such as a mounted secret."),
        Setting("cluster-id", "NAME", "Hosts with the same one are one grid. [default: focusnetgrid]"),
        Setting("name", "NAME", "Names this host; no two of a grid may share one. [default: the machine and the port]"),
        Setting("address", "IP", "Where this host listens and the others reach it. [default: 127.0.0.1, this machine only]"),
        Setting("silo-port", "PORT", "For the other hosts. [default: 11111]"),
        Setting("gateway-port", "PORT", "For clients; 0 for none. [default: 30000]"),
        Setting("folder", "DIR", "Checkpoints and weights, on a volume that all hosts share. [default: grid]"),
        Setting("artifacts", "KIND", "folder, or azure: what trials leave goes to Azure Blob Storage, and the folder is scratch. [default: folder]"),
        Setting("artifacts-connection-string", "TEXT", "Of that storage account. [default: the one that clusters]"),
        Setting("artifacts-connection-string-file", "FILE", "A file with it."),
        Setting("data", "DIR", "Of a gateway: data sets. Paths in submitted specs are relative to it, and lead nowhere else; workers open the data at the same path. [default: the current folder]"),
        Setting("http-address", "IP", "Where API, dashboard, health and metrics listen; beyond this machine only with a token. [default: 127.0.0.1]"),
        Setting("http-port", "PORT", "Their port; 0 for none. [default: 8080]"),
        Setting("read-token", "TEXT", "Who has it may look; better given as FOCUSNETGRID_READ_TOKEN."),
        Setting("read-token-file", "FILE", "A file with it."),
        Setting("write-token", "TEXT", "Who has it may look, submit, pause and cancel; better given as FOCUSNETGRID_WRITE_TOKEN."),
        Setting("write-token-file", "FILE", "A file with it."),
        Setting("device", "DEVICE", "cpu, cuda or cuda:N. [default: cpu]"),
        Setting("workers", "N", "Trials at a time: the threads are divided among them; on GPUs a multiple of their number puts several on each. [default: 1, or one a GPU]"),
        Setting("threads", "N", "Threads to compute with, of all workers together. [default: OMP_NUM_THREADS, or one a core]"),
        Setting("log-format", "FORMAT", "text, or json: an object a line, with the sweep, the trial and the worker that it is about. [default: text]"),
        Setting("lease-time", "SECONDS", "How long a worker may be out of reach before another takes its trial over. [default: 30]"),
    ];

    private readonly Option<string?> _config = new("--config") { Description = "A JSON file of these settings, such as {\"siloPort\": 11112}.", HelpName = "FILE" };
    private readonly Option<bool> _initialise = new("--initialise-database") { Description = "Make the tables that the grid needs in PostgreSQL, and end." };
    private readonly Option<int?> _rehearse = new("--rehearse") { Description = "Train nothing: let every epoch take so many milliseconds.", Hidden = true };

    public ServeCommand()
        : base(
            "serve",
            "Makes this process a host of a grid, until Ctrl-C or SIGTERM. What is not given here is taken from the environment (FOCUSNETGRID_SILO_PORT), then from --config.",
            new Example("serve", "a grid of one process; its state and weights go to the folder grid"),
            new Example("serve --role coordinator --clustering postgres --address 10.0.0.4", "carry the sweeps of a cluster"),
            new Example("serve --role worker --clustering postgres --address 10.0.0.5 --device cuda --folder /mnt/grid", "train on the GPUs of this machine"),
            new Example("serve --clustering postgres --initialise-database", "make the tables, as their owner"))
    {
        foreach (var setting in _settings)
        {
            Add(setting);
        }

        Add(_config);
        Add(_initialise);
        Add(_rehearse);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var options = Serving(context);
        if (context.Value(_initialise))
        {
            await GridServer.InitialiseDatabaseAsync(options, cancellationToken);
        }
        else
        {
            await new GridServer(options, logging => ServeLogging.Configure(logging, context.Screen.Verbosity, options.LogFormat), context.Clock).ServeAsync(cancellationToken);
        }

        return ExitCode.Success;
    }

    private ServeOptions Serving(CommandContext context)
    {
        var typed = _settings
            .Where(setting => context.Parsed.GetResult(setting) is not null)
            .ToDictionary(setting => setting.Name[2..], setting => context.Value(setting));
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
        var settings = HostSettings.Read(typed, environment, context.Optional(_config), ServeOptions.Names);
        return ServeOptions.Read(settings, ComputeThreads.Default()) with
        {
            Rehearsal = context.Optional(_rehearse) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        };
    }

    private static Option<string> Setting(string name, string value, string description) => new($"--{name}") { Description = description, HelpName = value };
}
