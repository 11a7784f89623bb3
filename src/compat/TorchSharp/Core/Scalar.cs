using System.Numerics;
using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number that an operator takes. It is a managed value: nothing waits for its disposal.</summary>
public sealed class Scalar : IDisposable
{
    internal Scalar(long value)
    {
        Kind = ValueKind.Integer;
        Integer = value;
    }

    internal Scalar(double value)
    {
        Kind = ValueKind.Real;
        Real = value;
    }

    internal Scalar(bool value)
    {
        Kind = ValueKind.Boolean;
        Integer = value ? 1 : 0;
    }

    internal Scalar(Complex value)
    {
        Kind = ValueKind.Complex;
        Complex = value;
    }

    /// <summary>The type that libtorch holds it in: 64 bits of its kind.</summary>
    public torch.ScalarType Type => Kind switch
    {
        ValueKind.Integer => torch.ScalarType.Int64,
        ValueKind.Real => torch.ScalarType.Float64,
        ValueKind.Boolean => torch.ScalarType.Bool,
        _ => torch.ScalarType.ComplexFloat64,
    };

    internal ValueKind Kind { get; }

    internal long Integer { get; }

    internal double Real { get; }

    internal Complex Complex { get; }

    public static implicit operator Scalar(byte value) => new((long)value);

    public static implicit operator Scalar(sbyte value) => new((long)value);

    public static implicit operator Scalar(short value) => new((long)value);

    public static implicit operator Scalar(int value) => new((long)value);

    public static implicit operator Scalar(long value) => new(value);

    public static implicit operator Scalar(Half value) => new((double)value);

    public static implicit operator Scalar(float value) => new((double)value);

    public static implicit operator Scalar(double value) => new(value);

    public static implicit operator Scalar(bool value) => new(value);

    public static implicit operator Scalar((float, float) value) => new(new Complex(value.Item1, value.Item2));

    public static implicit operator Scalar(Complex value) => new(value);

    public void Dispose()
    {
    }

    internal double ToReal() => Kind switch
    {
        ValueKind.Real => Real,
        ValueKind.Complex => Complex.Real,
        _ => Integer,
    };

    internal long ToInteger() => Kind switch
    {
        ValueKind.Real => (long)Real,
        ValueKind.Complex => (long)Complex.Real,
        _ => Integer,
    };

    internal static Scalar FromNative(ReadOnlySpan<NativeValue> results) => results[0].Kind switch
    {
        ValueKind.Integer => new(results[0].Value),
        ValueKind.Boolean => new(results[0].Value != 0),
        ValueKind.Real => new(BitConverter.Int64BitsToDouble(results[0].Value)),
        ValueKind.Complex => new(new Complex(BitConverter.Int64BitsToDouble(results[0].Value), BitConverter.Int64BitsToDouble(results[1].Value))),
        _ => throw new InvalidOperationException($"An operator gave a result of kind {results[0].Kind} where a number is due."),
    };
}
