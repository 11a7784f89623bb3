using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers on the CPU.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        /// <exception cref="NotSupportedException">The device is not the CPU.</exception>
        public Generator(ulong seed = 0, Device? device = null)
        {
            if (device is { type: not DeviceType.CPU })
            {
                throw new NotSupportedException($"A generator of its own for {device} is not supported here; the default one of the device is seeded by torch.manual_seed.");
            }

            handle = Failure.ThrowIfNull(NativeMethods.ts_new_generator(seed));
        }

        private Generator(nint handle) => this.handle = handle;

        ~Generator() => Dispose(false);

        /// <summary>The one that operators draw from when none is given.</summary>
        public static Generator Default => new(Failure.ThrowIfNull(NativeMethods.ts_default_generator()));

        public nint Handle => handle;

        public Device device => CPU;

        public Tensor get_state() => new(Failure.ThrowIfNull(NativeMethods.ts_generator_state(handle)));

        public void set_state(Tensor value)
        {
            Failure.ThrowIfNegative(NativeMethods.ts_generator_set_state(handle, value.Handle));
            GC.KeepAlive(value);
        }

        public Generator manual_seed(long seed)
        {
            Failure.ThrowIfNegative(NativeMethods.ts_generator_set_seed(handle, (ulong)seed));
            return this;
        }

        /// <summary>Starts anew from the system's entropy, and gives the seed.</summary>
        public long seed() => (long)NativeMethods.ts_generator_seed(handle, true);

        public long initial_seed() => (long)NativeMethods.ts_generator_seed(handle, false);

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (handle != 0)
            {
                NativeMethods.ts_free_generator(handle);
                handle = 0;
            }
        }
    }
}
