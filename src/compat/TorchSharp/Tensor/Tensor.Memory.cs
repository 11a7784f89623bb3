using System.Runtime.CompilerServices;
using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of a contiguous tensor on the CPU. It dies with the tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous or lies elsewhere.</exception>
        public Span<byte> bytes
        {
            get => Bytes();
            set
            {
                var target = Bytes();
                if (target.Length != value.Length)
                {
                    throw new ArgumentException($"The tensor holds {target.Length} bytes, not {value.Length}.");
                }

                value.CopyTo(target);
            }
        }

        /// <summary>The elements, one by one, whatever the strides.</summary>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            ValidateType(typeof(T));
            return new TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        /// <summary>The only element.</summary>
        /// <exception cref="ArgumentException">There is more than one, or it is of another type.</exception>
        public T item<T>()
            where T : unmanaged
        {
            var metadata = Metadata;
            if (metadata.Elements != 1)
            {
                throw new ArgumentException("Number of elements in the tensor must be 1");
            }

            ValidateType(typeof(T));
            if (metadata.DeviceType == 0)
            {
                return Unsafe.ReadUnaligned<T>((void*)DataPointer());
            }

            using var copy = cpu();
            return Unsafe.ReadUnaligned<T>((void*)copy.DataPointer());
        }

        public Scalar ToScalar() => CallScalar("_local_scalar_dense", this);

        /// <summary>Writes the elements' bytes in order.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            Validate();
            using var source = new UnmanagedMemoryStream((byte*)DataPointer(), NumberOfElements * ElementSize);
            source.CopyTo(stream, Math.Max(bufferSize, 1 << 20));
            GC.KeepAlive(this);
        }

        /// <summary>Fills the tensor with bytes that were written by <see cref="WriteBytesToStream"/>.</summary>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            Validate();
            var left = NumberOfElements * ElementSize;
            for (var target = (byte*)DataPointer(); left > 0;)
            {
                var part = (int)Math.Min(left, 1 << 30);
                stream.ReadExactly(new Span<byte>(target, part));
                target += part;
                left -= part;
            }

            GC.KeepAlive(this);
        }

        /// <summary>The address of the first element.</summary>
        internal nint DataPointer()
        {
            var pointer = NativeMethods.ts_tensor_data(Handle);
            GC.KeepAlive(this);
            return pointer;
        }

        internal void ValidateType(Type type)
        {
            var own = dtype;
            if (ElementTypes.Of(own) is { } fitting && fitting != type)
            {
                throw new ArgumentException($"{type.Name} is not compatible with {own}");
            }
        }

        private Span<byte> Bytes()
        {
            Validate();
            var length = NumberOfElements * ElementSize;
            if (length > int.MaxValue)
            {
                throw new ArgumentException("Span only supports up to int.MaxValue elements.");
            }

            return new Span<byte>((void*)DataPointer(), (int)length);
        }

        private void Validate()
        {
            if (!is_contiguous())
            {
                throw new InvalidOperationException("The bytes of a tensor that is not contiguous cannot be reached; call contiguous() first.");
            }

            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException("Reading data from non-CPU memory is not supported. Move or copy the tensor to the cpu before reading.");
            }
        }
    }
}
