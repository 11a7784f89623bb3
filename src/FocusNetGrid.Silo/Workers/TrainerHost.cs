using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>A trainer process: trains what its worker assigns over the standard streams, one trial after the other, until its standard input ends.</summary>
public sealed class TrainerHost : IDisposable
{
    private readonly Channel<HostedTrial> _assigned = Channel.CreateUnbounded<HostedTrial>();
    private readonly ReportWriter _reports;
    private readonly TrainerData _data;
    private readonly string _device;
    private readonly TimeProvider _clock;
    private volatile HostedTrial? _newest;

    private TrainerHost(ReportWriter reports, TrainerData data, string device, TimeProvider clock) =>
        (_reports, _data, _device, _clock) = (reports, data, device, clock);

    /// <summary>Makes this process a trainer. It never returns: the process ends when its worker closes the standard input, or has died.</summary>
    /// <param name="device"><c>cpu</c> or <c>cuda:0</c>, for every trial.</param>
    /// <param name="threads">Threads that open data, at least 1.</param>
    /// <param name="clock">The time.</param>
    public static async Task RunAsync(string device, int threads, TimeProvider clock)
    {
        await using var output = OwnOutput.Take();
        var reports = new ReportWriter(output);
        using var heartbeat = new Heartbeat(reports);
        await using var data = new TrainerData(CacheDirectory.Default(), threads);
        using var trainer = new TrialRunner(data, clock);
        using var host = new TrainerHost(reports, data, device, clock);
        new Thread(host.Obey) { IsBackground = true, Name = "orders" }.Start();
        reports.Write(new TrainerReport.Ready());
        await host.TrainAsync(new ConcludingRunner(trainer, data)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _newest?.Dispose();

    private async Task TrainAsync(ITrialRunner runner)
    {
        await foreach (var trial in _assigned.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            using (trial)
            {
                _reports.Write(await OutcomeAsync(runner, trial).ConfigureAwait(false));
            }

            // Between two trials nothing waits for it; so each begins with the same memory, and a process's size tells a leak at once.
            GC.Collect();
        }
    }

    private static async Task<TrainerReport> OutcomeAsync(ITrialRunner runner, HostedTrial trial)
    {
        try
        {
            return new TrainerReport.Finished(await runner.RunAsync(trial.Assignment, trial, trial.Stopping).ConfigureAwait(false));
        }
        catch (TrialStoppedException stopped)
        {
            return new TrainerReport.Stopped(stopped.Reason);
        }
        catch (OperationCanceledException) when (trial.Stopping.IsCancellationRequested)
        {
            return new TrainerReport.Stopped(null);
        }
#pragma warning disable CA1031 // This is the process's door: whatever failed, the worker gets to know of it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new TrainerReport.Faulted(TrainerFault.Of(exception));
        }
    }

    /// <summary>Takes orders until there can be no more.</summary>
    private void Obey()
    {
        using var orders = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        while (orders.ReadLine() is { } line)
        {
            Take(JsonSerializer.Deserialize<TrainerOrder>(line, SweepJson.Options)!);
        }

        // The worker has closed the way, or has died. An orderly exit would wait for native code, which may be in the middle of a long step.
        Process.GetCurrentProcess().Kill();
    }

    private void Take(TrainerOrder order)
    {
        switch (order)
        {
            case TrainerOrder.Assign assign:
                _newest = new HostedTrial(assign.Assignment with { Device = _device }, _reports, _clock);
                _assigned.Writer.TryWrite(_newest);
                break;
            case TrainerOrder.Prepare prepare:
                _data.Prepare(prepare.Data);
                break;
            case TrainerOrder.Answer answer:
                _newest?.Answer(answer.Directive);
                break;
            case TrainerOrder.Stop:
                _newest?.Stop();
                break;
        }
    }
}
