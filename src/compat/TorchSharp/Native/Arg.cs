using System.Runtime.CompilerServices;
using System.Text;

namespace TorchSharp.Native;

/// <summary>An argument of an operator: whatever a managed caller passes, not yet in native form.</summary>
internal readonly struct Arg
{
    private readonly object? reference;
    private readonly long bits;
    private readonly ValueKind kind;

    private Arg(ValueKind kind, long bits, object? reference = null)
    {
        this.kind = kind;
        this.bits = bits;
        this.reference = reference;
    }

    /// <summary>The absent value of an optional argument.</summary>
    internal static Arg None => default;

    /// <summary>Keeps the managed object alive while its handle is in native use.</summary>
    internal object? Reference => reference;

    /// <summary>How many 8-byte words of scratch memory its native form needs.</summary>
    internal int Words => kind switch
    {
        ValueKind.TensorList => Unsafe.As<torch.Tensor?[]>(reference!).Length,
        ValueKind.IntegerList => Unsafe.As<long[]>(reference!).Length,
        ValueKind.RealList => Unsafe.As<double[]>(reference!).Length,
        ValueKind.Text => (Unsafe.As<string>(reference!).Length + 7) / 8,
        ValueKind.Complex => 2,
        _ => 0,
    };

    public static implicit operator Arg(torch.Tensor? value) => value is null ? default : new(ValueKind.Tensor, 0, value);

    public static implicit operator Arg(torch.Tensor?[] value) => new(ValueKind.TensorList, 0, value);

    public static implicit operator Arg(int value) => new(ValueKind.Integer, value);

    public static implicit operator Arg(long value) => new(ValueKind.Integer, value);

    public static implicit operator Arg(long? value) => value is { } given ? given : None;

    public static implicit operator Arg(long[]? value) => value is null ? default : new(ValueKind.IntegerList, 0, value);

    public static implicit operator Arg(float value) => (double)value;

    public static implicit operator Arg(double value) => new(ValueKind.Real, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Arg(double? value) => value is { } given ? given : None;

    public static implicit operator Arg(double[]? value) => value is null ? default : new(ValueKind.RealList, 0, value);

    public static implicit operator Arg(bool value) => new(ValueKind.Boolean, value ? 1 : 0);

    public static implicit operator Arg(string? value) => value is null ? default : new(ValueKind.Text, 0, value);

    public static implicit operator Arg(torch.ScalarType value) => new(ValueKind.Integer, (long)value);

    public static implicit operator Arg(torch.ScalarType? value) => value is { } given ? given : None;

    public static implicit operator Arg(torch.Device? value) => value is null ? default : new(ValueKind.Device, ((long)value.index << 32) | value.NativeType);

    public static implicit operator Arg(torch.Generator? value) => value is null ? default : new(ValueKind.Generator, 0, value);

    public static implicit operator Arg(Scalar? value) => value is null ? default : value.Kind switch
    {
        ValueKind.Integer or ValueKind.Boolean => new Arg(value.Kind, value.Integer),
        ValueKind.Real => value.Real,
        _ => new Arg(ValueKind.Complex, 0, value),
    };

    /// <summary>Writes the native form; lists and texts go to the scratch memory, which moves on behind them.</summary>
    internal unsafe NativeValue Pack(ref long* scratch)
    {
        switch (kind)
        {
            case ValueKind.Tensor:
                return new() { Kind = kind, Value = Unsafe.As<torch.Tensor>(reference!).Handle };
            case ValueKind.Generator:
                return new() { Kind = kind, Value = Unsafe.As<torch.Generator>(reference!).Handle };
            case ValueKind.TensorList:
                var tensors = Unsafe.As<torch.Tensor?[]>(reference!);
                for (var i = 0; i < tensors.Length; i++)
                {
                    scratch[i] = tensors[i]?.Handle ?? 0;
                }

                return Taken(ref scratch, tensors.Length, tensors.Length);
            case ValueKind.IntegerList:
                var integers = Unsafe.As<long[]>(reference!);
                integers.CopyTo(new Span<long>(scratch, integers.Length));
                return Taken(ref scratch, integers.Length, integers.Length);
            case ValueKind.RealList:
                var reals = Unsafe.As<double[]>(reference!);
                reals.CopyTo(new Span<double>(scratch, reals.Length));
                return Taken(ref scratch, reals.Length, reals.Length);
            case ValueKind.Text:
                // Operator names and modes only: one byte a character.
                var text = Unsafe.As<string>(reference!);
                Encoding.ASCII.GetBytes(text, new Span<byte>(scratch, text.Length));
                return Taken(ref scratch, text.Length, Words);
            case ValueKind.Complex:
                var complex = Unsafe.As<Scalar>(reference!).Complex;
                ((double*)scratch)[0] = complex.Real;
                ((double*)scratch)[1] = complex.Imaginary;
                return Taken(ref scratch, 2, 2);
            default:
                return new() { Kind = kind, Value = bits };
        }
    }

    private unsafe NativeValue Taken(ref long* scratch, int count, int words)
    {
        var value = new NativeValue { Kind = kind, Count = count, Value = (long)scratch };
        scratch += words;
        return value;
    }
}
