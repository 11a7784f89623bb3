using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Devices;

/// <summary>Turns a device's name into a device that is there.</summary>
public static class ComputeDevice
{
    /// <summary>Finds <c>cpu</c>, <c>cuda</c> (the first GPU) or <c>cuda:N</c>.</summary>
    /// <exception cref="DeviceException">The name is unknown, or this machine or this build has no such device.</exception>
    public static Device Resolve(string name)
    {
        var parts = name.Split(':');
        return parts switch
        {
            ["cpu"] => CPU,
            ["cuda"] => Cuda(name, 0),
            ["cuda", var index] when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Cuda(name, number),
            _ => throw new DeviceException(name, "is not a device; give cpu, cuda or cuda:N."),
        };
    }

    private static Device Cuda(string name, int index)
    {
        if (!cuda.is_available())
        {
            throw new DeviceException(
                name, "no CUDA device can be used here; give cpu, or build with 'make TorchDevice=cuda' on a machine with an NVIDIA GPU and its driver.");
        }

        var count = cuda.device_count();
        return index < count
            ? device(DeviceType.CUDA, index)
            : throw new DeviceException(name, $"this machine has {count} CUDA device(s), numbered from 0; give cuda:0 to cuda:{count - 1}.");
    }
}
