using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

// The library as a whole.
public static unsafe partial class torch
{
    /// <summary>The version of libtorch.</summary>
    public static string __version__ => Marshal.PtrToStringUTF8((nint)NativeMethods.ts_version())!;

    /// <summary>How many threads share one operation.</summary>
    public static int get_num_threads() => NativeMethods.ts_num_threads();

    public static void set_num_threads(int num) => Failure.ThrowIfNegative(NativeMethods.ts_set_num_threads(num));

    /// <summary>How many operations may run beside each other.</summary>
    public static int get_num_interop_threads() => NativeMethods.ts_num_interop_threads();

    public static void set_num_interop_threads(int num) => Failure.ThrowIfNegative(NativeMethods.ts_set_num_interop_threads(num));

    public static void save(Tensor t, string location) => t.save(location);

    public static Tensor load(string location) => Tensor.load(location);
}
