namespace TorchSharp.Utils;

/// <summary>Whole numbers in groups of seven bits, the lowest first: how the files of tensors count.</summary>
internal static class Leb128
{
    internal static void Encode(this BinaryWriter writer, long value) => writer.Write7BitEncodedInt64(value);

    internal static long Decode(this BinaryReader reader) => reader.Read7BitEncodedInt64();
}
