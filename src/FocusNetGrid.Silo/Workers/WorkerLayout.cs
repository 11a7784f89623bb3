using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Training.Devices;
using TorchSharp;

namespace FocusNetGrid.Silo.Workers;

/// <summary>Which workers there are: a GPU has one, the processor's cores are divided among as many as were asked for.</summary>
/// <param name="Devices">One a worker: <c>cuda:0</c>, or <c>cpu:0</c> for the first that computes on the processor.</param>
/// <param name="Threads">Threads that each computes with.</param>
public sealed record WorkerLayout(IReadOnlyList<string> Devices, int Threads)
{
    private const string Cpu = "cpu";
    private const string Cuda = "cuda";

    /// <summary>The layout that a user asked for.</summary>
    /// <param name="device"><c>cpu</c>, <c>cuda:N</c> for one GPU, or <c>cuda</c> for every one.</param>
    /// <param name="workers">How many; null for one, or for one a GPU.</param>
    /// <param name="threads">Threads of all workers together.</param>
    /// <exception cref="DeviceException">There is no such device.</exception>
    /// <exception cref="RunException">There are fewer GPUs, or fewer threads, than workers.</exception>
    public static WorkerLayout Of(string device, int? workers, int threads)
    {
        _ = ComputeDevice.Resolve(device);
        return device switch
        {
            Cpu => OfCpu(workers ?? 1, threads),
            Cuda => OfGpus(workers, threads),
            _ when workers > 1 => throw new RunException("--workers", $"{workers} workers on {device}: a GPU has one worker; give --device cuda to use every GPU"),
            _ => new([device], threads),
        };
    }

    /// <summary>A worker's device as TorchSharp names it.</summary>
    public static string TorchDevice(string device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.StartsWith(Cpu, StringComparison.Ordinal) ? Cpu : device;
    }

    private static WorkerLayout OfCpu(int workers, int threads) => workers <= threads
        ? new([.. Enumerable.Range(0, workers).Select(index => $"{Cpu}:{index}")], threads / workers)
        : throw new RunException("--workers", $"{workers} workers would share {threads} threads; give {threads} or fewer, or more --threads");

    private static WorkerLayout OfGpus(int? workers, int threads)
    {
        var count = torch.cuda.device_count();
        var used = workers ?? count;
        return used <= count
            ? new([.. Enumerable.Range(0, used).Select(index => $"{Cuda}:{index}")], Math.Max(1, threads / used))
            : throw new RunException("--workers", $"{used} workers on {count} GPUs; a GPU has one worker, so give {count} or fewer");
    }
}
