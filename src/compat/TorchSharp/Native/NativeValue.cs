using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What an argument or a result of an operator is; the native library counts the same way.</summary>
internal enum ValueKind
{
    None = 0,
    Tensor = 1,
    TensorList = 2,
    Integer = 3,
    IntegerList = 4,
    Real = 5,
    RealList = 6,
    Boolean = 7,
    Text = 8,
    Device = 9,
    Generator = 10,
    Complex = 11,
}

/// <summary>An argument or a result as it crosses to the native library.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    public ValueKind Kind;
    public int Count;
    public long Value;
}
