using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FocusNetGrid.Sweeps.Chance;

/// <summary>
/// The generator that splits and searches draw from: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). It is written down here, and not taken
/// from the runtime, so that they are the same on every machine and in every version.
/// </summary>
internal sealed class SplitMix64(ulong state)
{
    /// <summary>A generator for one purpose, such as <c>split/2018/fixed</c>: its state is the first 8 bytes, little-endian, of the purpose's SHA-256.</summary>
    public static SplitMix64 For(string purpose) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(purpose))));

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from 0 to below the bound, each as likely: the high half of draw times bound, drawn again where that would favour some.</summary>
    public int Below(int bound)
    {
        var range = (ulong)bound;
        var refused = (0 - range) % range;
        while (true)
        {
            var high = Math.BigMul(Next(), range, out var low);
            if (low >= refused)
            {
                return (int)high;
            }
        }
    }

    /// <summary>Fisher-Yates from the last item down.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
