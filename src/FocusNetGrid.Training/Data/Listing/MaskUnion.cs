using System.Numerics;
using System.Runtime.InteropServices;

namespace FocusNetGrid.Training.Data.Listing;

/// <summary>Unites masks: an image of nuclei has some forty, so this is done tens of thousands of times.</summary>
internal static class MaskUnion
{
    /// <summary>Adds a mask of the same length to a union, in place.</summary>
    public static byte[] Add(byte[] union, byte[] mask)
    {
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(union.AsSpan());
        var wideMask = MemoryMarshal.Cast<byte, Vector<byte>>(mask.AsSpan());
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] |= wideMask[i];
        }

        for (var i = wide.Length * Vector<byte>.Count; i < union.Length; i++)
        {
            union[i] |= mask[i];
        }

        return union;
    }
}
