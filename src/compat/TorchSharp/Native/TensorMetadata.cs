using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Everything about a tensor but its numbers, as the native library fills it in. The addresses live as long as the tensor keeps its shape.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TensorMetadata
{
    public long* Sizes;
    public long* Strides;
    public long Elements;
    public long StorageOffset;
    public int Dimensions;
    public int DType;
    public int DeviceType;
    public int DeviceIndex;
    public byte RequiresGrad;
    public byte IsLeaf;
    public byte IsContiguous;
    public byte IsSparse;
    public int ElementSize;
}
