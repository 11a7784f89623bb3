using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The machine's CUDA devices.</summary>
    public static partial class cuda
    {
        public static bool is_available() => device_count() > 0;

        public static bool is_cudnn_available() => NativeMethods.ts_cudnn_is_available();

        public static int device_count() => NativeMethods.ts_cuda_device_count();

        /// <summary>Seeds the generators of all devices; libtorch has no call for fewer.</summary>
        public static void manual_seed(long seed) => manual_seed_all(seed);

        public static void manual_seed_all(long seed) => Failure.ThrowIfNegative(NativeMethods.ts_manual_seed((ulong)seed));

        /// <summary>Waits for all work on the device.</summary>
        public static void synchronize(Device? device = null) => Failure.ThrowIfNegative(NativeMethods.ts_cuda_synchronize(device?.index ?? -1));
    }
}
