using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps;

namespace FocusNetGrid.Silo.Workers;

/// <summary>A trainer process as its worker holds it: orders go in, reports come out, and neither way of a pipe ever makes the worker wait.</summary>
internal sealed class TrainerProcess : IAsyncDisposable
{
    /// <summary>For the process to end once its standard input is closed, and for what it has written to be read once it has ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>For a process that has closed its output, or was killed, to be gone.</summary>
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Channel<TrainerOrder> _orders = Channel.CreateUnbounded<TrainerOrder>(new() { SingleReader = true });
    private readonly Channel<TrainerReport> _reports = Channel.CreateUnbounded<TrainerReport>(new() { SingleWriter = true });
    private readonly LastWords _lastWords = new();
    private readonly Task _writing;
    private readonly Task _reading;
    private readonly Task _listening;
    private int _heard;

    private TrainerProcess(Process process)
    {
        _process = process;
        Id = process.Id;
        _writing = Task.Run(WriteOrdersAsync);
        // A pipe is read by blocking a thread, and the pool's are too few to lend one for so long.
        _reading = OnOwnThread(ReadReports);
        _listening = OnOwnThread(() => _lastWords.Read(process.StandardError));
    }

    /// <summary>The process's number.</summary>
    public int Id { get; }

    /// <summary>Whether it has died.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Reports so far, signs of life included: while it rises, the process lives.</summary>
    public int Heard => Volatile.Read(ref _heard);

    /// <summary>Reports other than signs of life; completed when the process closes its output.</summary>
    public ChannelReader<TrainerReport> Reports => _reports.Reader;

    /// <summary>Starts it.</summary>
    /// <exception cref="RunException">There is no such program.</exception>
    public static TrainerProcess Start(TrainerLaunch launch)
    {
        var start = new ProcessStartInfo(launch.FileName, launch.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new TrainerProcess(Process.Start(start)!);
        }
        catch (Win32Exception refusal)
        {
            throw new RunException(launch.FileName, $"could not be started as a trainer: {refusal.Message}", refusal);
        }
    }

    /// <summary>Sends an order; nothing happens where the process has died, which shows in its reports.</summary>
    public void Send(TrainerOrder order) => _orders.Writer.TryWrite(order);

    /// <summary>Ends it, whatever it does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until it has ended. One that does not, not even killed, because a driver or a network disk holds it, is left behind.</summary>
    public async Task<ProcessEnd> EndAsync()
    {
        if (!await HasExitedAsync(ExitPatience).ConfigureAwait(false))
        {
            _process.Kill();
            if (!await HasExitedAsync(ExitPatience).ConfigureAwait(false))
            {
                return new ProcessEnd(null, _lastWords.Text);
            }
        }

        // Something that it started may hold its standard error open for longer.
        await Task.WhenAny(_listening, Task.Delay(Patience)).ConfigureAwait(false);
        return new ProcessEnd(_process.ExitCode, _lastWords.Text);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _orders.Writer.TryComplete();
        if (!await HasExitedAsync(Patience).ConfigureAwait(false))
        {
            _process.Kill();
            await HasExitedAsync(ExitPatience).ConfigureAwait(false);
        }

        await Task.WhenAny(Task.WhenAll(_writing, _reading, _listening), Task.Delay(Patience)).ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<bool> HasExitedAsync(TimeSpan patience)
    {
        var ended = _process.WaitForExitAsync();
        return await Task.WhenAny(ended, Task.Delay(patience)).ConfigureAwait(false) == ended;
    }

    private async Task WriteOrdersAsync()
    {
        // A trainer ends itself when its standard input does.
        await using var input = _process.StandardInput.BaseStream;
        try
        {
            await foreach (var order in _orders.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await input.WriteAsync(Line(order)).ConfigureAwait(false);
                await input.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // It has died, which is noticed where its reports end.
        }
    }

    private void ReadReports()
    {
        try
        {
            while (_process.StandardOutput.ReadLine() is { } line)
            {
                var report = JsonSerializer.Deserialize<TrainerReport>(line, SweepJson.Options)!;
                Interlocked.Increment(ref _heard);
                if (report is not TrainerReport.Heartbeat)
                {
                    _reports.Writer.TryWrite(report);
                }
            }

            _reports.Writer.Complete();
        }
        catch (JsonException garbled)
        {
            // The last line of a process that was killed while it wrote. One that speaks so and lives is of no use either.
            _process.Kill();
            _reports.Writer.Complete(garbled);
        }
    }

    private static byte[] Line(TrainerOrder order) => [.. JsonSerializer.SerializeToUtf8Bytes(order, SweepJson.Options), (byte)'\n'];

    private static Task OnOwnThread(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
