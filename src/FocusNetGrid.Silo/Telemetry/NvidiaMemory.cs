using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Asks NVIDIA's management library (NVML) how much memory of a GPU is in use. It comes with the driver; where there is none, nothing is known.</summary>
internal sealed unsafe class NvidiaMemory : IDisposable
{
    /// <summary>The library's name on Linux.</summary>
    public const string Library = "libnvidia-ml.so.1";

    private const int Success = 0;

    private readonly nint library;
    private readonly string[] visible;
    private readonly delegate* unmanaged<uint, nint*, int> byIndex;
    private readonly delegate* unmanaged<byte*, nint*, int> byUuid;
    private readonly delegate* unmanaged<nint, MemoryInfo*, int> memoryOf;

    private NvidiaMemory(nint library, string[] visible)
    {
        (this.library, this.visible) = (library, visible);
        if (library != 0)
        {
            byIndex = (delegate* unmanaged<uint, nint*, int>)NativeLibrary.GetExport(library, "nvmlDeviceGetHandleByIndex_v2");
            byUuid = (delegate* unmanaged<byte*, nint*, int>)NativeLibrary.GetExport(library, "nvmlDeviceGetHandleByUUID");
            memoryOf = (delegate* unmanaged<nint, MemoryInfo*, int>)NativeLibrary.GetExport(library, "nvmlDeviceGetMemoryInfo");
        }
    }

    /// <summary>Opens the library, where there is one that works.</summary>
    /// <param name="library">Its name or path.</param>
    /// <param name="visibleDevices">CUDA_VISIBLE_DEVICES: what CUDA counts from 0, NVML knows by these numbers or UUIDs. Null for all.</param>
    public static NvidiaMemory Open(string library, string? visibleDevices)
    {
        string[] visible = [.. (visibleDevices ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (!NativeLibrary.TryLoad(library, out var handle))
        {
            return new(0, visible);
        }

        var initialise = (delegate* unmanaged<int>)NativeLibrary.GetExport(handle, "nvmlInit_v2");
        return new(initialise() == Success ? handle : 0, visible);
    }

    /// <summary>Bytes of a GPU's memory that are in use, by whomever; null where that is not known.</summary>
    /// <param name="device">As workers name it: <c>cuda:0</c>.</param>
    public long? UsedBytes(string device)
    {
        var parts = device.Split(':');
        if (library == 0 || parts is not ["cuda", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        nint handle;
        MemoryInfo memory;
        return Find(number, &handle) == Success && memoryOf(handle, &memory) == Success ? (long)memory.Used : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (library != 0)
        {
            ((delegate* unmanaged<int>)NativeLibrary.GetExport(library, "nvmlShutdown"))();
        }
    }

    private int Find(int number, nint* handle)
    {
        var name = number < visible.Length ? visible[number] : number.ToString(CultureInfo.InvariantCulture);
        if (uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return byIndex(index, handle);
        }

        fixed (byte* uuid = Encoding.UTF8.GetBytes(name + '\0'))
        {
            return byUuid(uuid, handle);
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct MemoryInfo
    {
        public ulong Total;
        public ulong Free;
        public ulong Used;
    }
}
