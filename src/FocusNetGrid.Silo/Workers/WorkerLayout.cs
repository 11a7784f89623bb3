using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Training.Devices;
using TorchSharp;

namespace FocusNetGrid.Silo.Workers;

/// <summary>Which workers there are: a GPU has one unless more were asked for, the processor's cores are divided among as many as were asked for.</summary>
/// <param name="Devices">
/// One a worker: <c>cuda:0</c>, or <c>cuda:0.1</c> for the second of several that share that GPU, or <c>cpu:0</c> for the first that computes on the processor.
/// </param>
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
    /// <exception cref="RunException">There are fewer threads than workers, or they do not come out even on the GPUs.</exception>
    public static WorkerLayout Of(string device, int? workers, int threads)
    {
        _ = ComputeDevice.Resolve(device);
        return device switch
        {
            Cpu => OfCpu(workers ?? 1, threads),
            Cuda => OfGpus([.. Enumerable.Range(0, torch.cuda.device_count()).Select(index => $"{Cuda}:{index}")], workers, threads),
            _ => OfGpus([device], workers, threads),
        };
    }

    /// <summary>A worker's device as TorchSharp names it.</summary>
    public static string TorchDevice(string device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.StartsWith(Cpu, StringComparison.Ordinal) ? Cpu : device.Split('.')[0];
    }

    /// <summary>One worker on each of the first GPUs; as many on each where there are more workers than GPUs.</summary>
    internal static WorkerLayout OfGpus(IReadOnlyList<string> gpus, int? workers, int threads)
    {
        var used = workers ?? gpus.Count;
        var each = Math.DivRem(used, gpus.Count, out var rest);
        if (used > gpus.Count && rest != 0)
        {
            throw new RunException("--workers", $"{used} workers on {gpus.Count} GPUs would be more on some than on others; give {gpus.Count} or fewer, or {each * gpus.Count} or {(each + 1) * gpus.Count} for {each} or {each + 1} a GPU");
        }

        var share = Math.Max(1, threads / used);
        return each > 1
            ? new([.. Enumerable.Range(0, used).Select(index => $"{gpus[index % gpus.Count]}.{index / gpus.Count}")], share)
            : new([.. gpus.Take(used)], share);
    }

    private static WorkerLayout OfCpu(int workers, int threads) => workers <= threads
        ? new([.. Enumerable.Range(0, workers).Select(index => $"{Cpu}:{index}")], threads / workers)
        : throw new RunException("--workers", $"{workers} workers would share {threads} threads; give {threads} or fewer, or more --threads");
}
