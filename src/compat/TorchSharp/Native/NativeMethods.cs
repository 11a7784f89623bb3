using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The entry points of the native library. Handles are counted references to tensors; see native/native.h.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "TorchSharpNative";

    static NativeMethods()
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, Resolve);
        ts_allocator_install();
    }

    [LibraryImport(Library)] internal static partial byte* ts_last_error();
    [LibraryImport(Library)] internal static partial byte* ts_version();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint ts_operator(string name, string overload);
    [LibraryImport(Library)] internal static partial int ts_call(nint target, NativeValue* arguments, int count, NativeValue* results, int capacity);
    [LibraryImport(Library)] internal static partial void ts_overflow(NativeValue* results);

    [LibraryImport(Library)] internal static partial void ts_tensor_free(nint handle);
    [LibraryImport(Library)] internal static partial nint ts_tensor_retain(nint handle);
    [LibraryImport(Library)] internal static partial int ts_tensor_metadata(nint handle, TensorMetadata* metadata);
    [LibraryImport(Library)] internal static partial nint ts_tensor_data(nint handle);
    [LibraryImport(Library)] internal static partial nint ts_tensor_from_memory(void* data, delegate* unmanaged<nint, void> release, nint context, long* sizes, int dimensions, int dtype);

    [LibraryImport(Library)] internal static partial int ts_backward(nint* tensors, int count, nint* gradients, int gradientCount, [MarshalAs(UnmanagedType.U1)] bool retainGraph, [MarshalAs(UnmanagedType.U1)] bool createGraph, nint* inputs, int inputCount);
    [LibraryImport(Library)] internal static partial int ts_grad(nint* outputs, int count, nint* inputs, int inputCount, nint* gradients, int gradientCount, [MarshalAs(UnmanagedType.U1)] bool retainGraph, [MarshalAs(UnmanagedType.U1)] bool createGraph, [MarshalAs(UnmanagedType.U1)] bool allowUnused, nint* results);
    [LibraryImport(Library)] internal static partial nint ts_tensor_grad(nint handle);
    [LibraryImport(Library)] internal static partial int ts_tensor_set_grad(nint handle, nint gradient);
    [LibraryImport(Library)] internal static partial int ts_tensor_set_requires_grad(nint handle, [MarshalAs(UnmanagedType.U1)] bool requiresGrad);

    [LibraryImport(Library)][return: MarshalAs(UnmanagedType.U1)] internal static partial bool ts_grad_mode();
    [LibraryImport(Library)] internal static partial void ts_set_grad_mode([MarshalAs(UnmanagedType.U1)] bool enabled);
    [LibraryImport(Library)][return: MarshalAs(UnmanagedType.U1)] internal static partial bool ts_is_inference_mode();
    [LibraryImport(Library)] internal static partial nint ts_begin_inference_mode([MarshalAs(UnmanagedType.U1)] bool enabled);
    [LibraryImport(Library)] internal static partial void ts_end_inference_mode(nint guard);
    [LibraryImport(Library)][return: MarshalAs(UnmanagedType.U1)] internal static partial bool ts_anomaly_mode();
    [LibraryImport(Library)][return: MarshalAs(UnmanagedType.U1)] internal static partial bool ts_anomaly_check_nan();
    [LibraryImport(Library)] internal static partial void ts_set_anomaly_mode([MarshalAs(UnmanagedType.U1)] bool enabled, [MarshalAs(UnmanagedType.U1)] bool checkNan);

    [LibraryImport(Library)] internal static partial int ts_manual_seed(ulong seed);
    [LibraryImport(Library)] internal static partial nint ts_default_generator();
    [LibraryImport(Library)] internal static partial nint ts_new_generator(ulong seed);
    [LibraryImport(Library)] internal static partial void ts_free_generator(nint handle);
    [LibraryImport(Library)] internal static partial int ts_generator_set_seed(nint handle, ulong seed);
    [LibraryImport(Library)] internal static partial ulong ts_generator_seed(nint handle, [MarshalAs(UnmanagedType.U1)] bool fresh);
    [LibraryImport(Library)] internal static partial nint ts_generator_state(nint handle);
    [LibraryImport(Library)] internal static partial int ts_generator_set_state(nint handle, nint state);

    [LibraryImport(Library)] internal static partial int ts_num_threads();
    [LibraryImport(Library)] internal static partial int ts_set_num_threads(int threads);
    [LibraryImport(Library)] internal static partial int ts_num_interop_threads();
    [LibraryImport(Library)] internal static partial int ts_set_num_interop_threads(int threads);
    [LibraryImport(Library)] internal static partial int ts_cuda_device_count();
    [LibraryImport(Library)][return: MarshalAs(UnmanagedType.U1)] internal static partial bool ts_cudnn_is_available();
    [LibraryImport(Library)] internal static partial int ts_cuda_synchronize(long device);

    [LibraryImport(Library)] internal static partial int ts_adam(int count, nint* parameters, nint* gradients, nint* averages, nint* squares, nint* maxima, long* steps, AdamOptions* options);

    [LibraryImport(Library)] internal static partial void ts_allocator_install();
    [LibraryImport(Library)] internal static partial void ts_allocator_statistics(ulong* inUse, ulong* idle);
    [LibraryImport(Library)] internal static partial ulong ts_allocator_trim();

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Library)
        {
            return 0;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "libTorchSharpNative.so");
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException reason)
        {
            throw new DllNotFoundException($"{path} could not be loaded; install libtorch (apt-get install libtorch-dev) and build again. {reason.Message}", reason);
        }
    }
}
