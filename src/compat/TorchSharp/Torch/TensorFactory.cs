using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.Native.Dispatcher;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What all ways to make a tensor have in common.</summary>
internal static unsafe class TensorFactory
{
    /// <summary>Calls an operator that ends in type, layout, device and pinning, and marks its result.</summary>
    internal static Tensor Create(string name, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names, params ReadOnlySpan<Arg> arguments)
    {
        RefuseNames(names);
        device = InitializeDevice(device);
        Span<Arg> all = new Arg[arguments.Length + 3];
        arguments.CopyTo(all);
        all[arguments.Length] = dtype;
        all[arguments.Length + 2] = device;
        var tensor = Call(name, all);
        return requiresGrad ? tensor.requires_grad_() : tensor;
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    internal static Tensor Copy<T>(ReadOnlySpan<T> source, ReadOnlySpan<long> dimensions, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
        where T : unmanaged
    {
        var own = ElementTypes.From(typeof(T));
        long elements = 1;
        foreach (var length in dimensions)
        {
            elements *= length;
        }

        if (elements > source.Length)
        {
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {elements} vs. {source.Length}");
        }

        var tensor = Create("empty.memory_format", own, CPU, false, names, dimensions.ToArray());
        MemoryMarshal.AsBytes(source[..(int)elements]).CopyTo(new Span<byte>((void*)tensor.DataPointer(), checked((int)(elements * Unsafe.SizeOf<T>()))));
        return Finish(tensor, own, dtype, device, requiresGrad);
    }

    /// <summary>The elements of an array of any rank, in order.</summary>
    internal static ReadOnlySpan<T> Flat<T>(Array array)
        where T : unmanaged => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    /// <summary>A tensor over the memory of an array, which stays pinned while any tensor uses it.</summary>
    internal static Tensor Share(Array array, ScalarType type, long offset, ReadOnlySpan<long> dimensions)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        var data = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) + offset;
        fixed (long* sizes = dimensions)
        {
            var handle = NativeMethods.ts_tensor_from_memory(data, &Unpin, GCHandle.ToIntPtr(pin), sizes, dimensions.Length, (int)type);
            if (handle == 0)
            {
                pin.Free();
            }

            return new Tensor(Failure.ThrowIfNull(handle));
        }
    }

    /// <summary>To the type and device that are asked for.</summary>
    internal static Tensor Finish(Tensor tensor, ScalarType own, ScalarType? dtype, Device? device, bool requiresGrad)
    {
        device = InitializeDevice(device);
        if ((dtype ?? own) != own || device.type != DeviceType.CPU)
        {
            tensor = tensor.to(dtype ?? own, device, disposeAfter: true);
        }

        return requiresGrad ? tensor.requires_grad_() : tensor;
    }

    internal static void RefuseNames(string[]? names)
    {
        if (names is { Length: > 0 })
        {
            throw new NotSupportedException("Named dimensions are not supported here.");
        }
    }

    [UnmanagedCallersOnly]
    private static void Unpin(nint pin) => GCHandle.FromIntPtr(pin).Free();
}
