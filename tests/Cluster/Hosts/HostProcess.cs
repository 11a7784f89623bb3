using System.Diagnostics;
using FocusNetGrid.Cluster.Tests.Processes;

namespace FocusNetGrid.Cluster.Tests.Hosts;

/// <summary>A host of the cluster: a process of the real command, which can be killed, frozen and started again under the same name and ports.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "focusnetgrid.dll");

    private readonly string[] arguments;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly StreamWriter log;
    private Process? process;
    private TaskCompletionSource serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="name">The host's.</param>
    /// <param name="arguments">Of <c>serve</c>.</param>
    /// <param name="environment">Of the process.</param>
    /// <param name="logFile">Hears what it says, over all its lives.</param>
    public HostProcess(string name, string[] arguments, IReadOnlyDictionary<string, string> environment, string logFile)
    {
        (Name, this.arguments, this.environment) = (name, arguments, environment);
        log = new(logFile, append: false) { AutoFlush = true };
    }

    public string Name { get; }

    /// <summary>Ends once it is one of the cluster.</summary>
    public Task Serving => serving.Task;

    public bool IsServing => IsRunning && serving.Task.IsCompletedSuccessfully;

    public bool IsRunning => process is { HasExited: false };

    public void Start()
    {
        process?.Dispose();
        var start = new ProcessStartInfo("dotnet", [Assembly, "serve", .. arguments]) { RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        Note("starts");
        serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, said) => Hear(said.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>At once and without warning. Its trainer processes end when they find it gone.</summary>
    public async Task KillAsync()
    {
        Note("is killed");
        var family = ProcessTree.Of(process!.Id);
        Signals.Send(process.Id, Signals.Kill);
        // Trainers that were frozen with it would never find out.
        family.ForEach(member => Signals.Send(member, Signals.Continue));
        await process.WaitForExitAsync();
    }

    /// <summary>Like a machine that hangs, or a network that is cut: it and its trainers stand still, and nobody is told.</summary>
    public void Freeze()
    {
        Note("freezes");
        ProcessTree.Of(process!.Id).ForEach(member => Signals.Send(member, Signals.Stop));
    }

    public void Thaw()
    {
        Note("thaws");
        ProcessTree.Of(process!.Id).ForEach(member => Signals.Send(member, Signals.Continue));
    }

    /// <summary>As Kubernetes ends it; gives the exit code.</summary>
    public async Task<int> LeaveAsync()
    {
        Note("is told to leave");
        Signals.Send(process!.Id, Signals.Term);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        process?.Dispose();
        await log.DisposeAsync();
    }

    private void Hear(string? line)
    {
        Write(line);
        if (line?.Contains(" serves as ", StringComparison.Ordinal) == true)
        {
            serving.TrySetResult();
        }
        else if (line is null)
        {
            serving.TrySetException(new InvalidOperationException($"{Name} ended before it served; artifacts/cluster-logs holds its words"));
        }
    }

    private void Note(string what) => Write($"--- {DateTime.UtcNow:O} {Name} {what}");

    private void Write(string? line)
    {
        lock (log)
        {
            if (line is not null && log.BaseStream is { CanWrite: true })
            {
                log.WriteLine(line);
            }
        }
    }
}
