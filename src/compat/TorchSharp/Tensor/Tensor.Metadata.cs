using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public long Dimensions => Metadata.Dimensions;

        public long ndim => Metadata.Dimensions;

        public long NumberOfElements => Metadata.Elements;

        public long ElementSize => Metadata.ElementSize;

        public ScalarType dtype => (ScalarType)Metadata.DType;

        public Device device
        {
            get
            {
                var metadata = Metadata;
                return Device.FromNative(metadata.DeviceType, metadata.DeviceIndex);
            }
        }

        public int device_index => Metadata.DeviceIndex;

        public DeviceType device_type => device.type;

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_sparse => Metadata.IsSparse != 0;

        public bool is_leaf => Metadata.IsLeaf != 0;

        public bool requires_grad
        {
            get => Metadata.RequiresGrad != 0;
            set
            {
                Failure.ThrowIfNegative(NativeMethods.ts_tensor_set_requires_grad(Handle, value));
                GC.KeepAlive(this);
            }
        }

        /// <summary>The length of each dimension.</summary>
        public long[] shape
        {
            get
            {
                var metadata = Metadata;
                var sizes = new ReadOnlySpan<long>(metadata.Sizes, metadata.Dimensions).ToArray();
                GC.KeepAlive(this);
                return sizes;
            }
        }

        internal TensorMetadata Metadata
        {
            [SkipLocalsInit]
            get
            {
                TensorMetadata metadata;
                Failure.ThrowIfNegative(NativeMethods.ts_tensor_metadata(Handle, &metadata));
                GC.KeepAlive(this);
                return metadata;
            }
        }

        public long dim() => Metadata.Dimensions;

        public long numel() => Metadata.Elements;

        public long element_size() => Metadata.ElementSize;

        public long storage_offset() => Metadata.StorageOffset;

        public bool is_contiguous() => Metadata.IsContiguous != 0;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_integral() => torch.is_integral(dtype);

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_complex() => torch.is_complex(dtype);

        public long[] size() => shape;

        /// <summary>The length of one dimension; negative ones count from the end.</summary>
        public long size(int dim)
        {
            var sizes = shape;
            return sizes[Wrapped(dim, sizes.Length)];
        }

        /// <summary>How far apart neighbours along each dimension lie in memory, in elements.</summary>
        public long[] stride()
        {
            var metadata = Metadata;
            var strides = new ReadOnlySpan<long>(metadata.Strides, metadata.Dimensions).ToArray();
            GC.KeepAlive(this);
            return strides;
        }

        public long stride(int dim)
        {
            var strides = stride();
            return strides[Wrapped(dim, strides.Length)];
        }

        private static int Wrapped(int dim, int dimensions)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dim, -dimensions);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dim, dimensions);
            return dim < 0 ? dim + dimensions : dim;
        }
    }
}
