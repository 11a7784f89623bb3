using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>Which managed type holds an element of which tensor type.</summary>
internal static class ElementTypes
{
    /// <summary>The managed type, or null where any will do.</summary>
    internal static Type? Of(ScalarType type) => type switch
    {
        ScalarType.Byte => typeof(byte),
        ScalarType.Int8 => typeof(sbyte),
        ScalarType.Int16 => typeof(short),
        ScalarType.Int32 => typeof(int),
        ScalarType.Int64 => typeof(long),
        ScalarType.Bool => typeof(bool),
        ScalarType.Float16 => typeof(Half),
        ScalarType.Float32 => typeof(float),
        ScalarType.Float64 => typeof(double),
        ScalarType.ComplexFloat32 => typeof((float, float)),
        ScalarType.ComplexFloat64 => typeof(Complex),
        _ => null,
    };

    /// <summary>The tensor type of a managed element type.</summary>
    internal static ScalarType From(Type type) =>
        Enum.GetValues<ScalarType>().Cast<ScalarType?>().FirstOrDefault(candidate => Of(candidate!.Value) == type)
        ?? throw new NotSupportedException($"A tensor cannot hold elements of type {type.Name}.");
}
