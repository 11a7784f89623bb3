using System.Numerics;

namespace FocusNetGrid.Imaging;

/// <summary>Tells a mask of two values from a grey picture.</summary>
internal static class MaskValues
{
    private const int Named = 5;

    /// <summary>The mask's first channel as 0 and 255.</summary>
    /// <param name="samples">[H,W,channels].</param>
    /// <param name="channels">1 or 3.</param>
    /// <exception cref="DecodeException">The channels differ, or there are values beside 0 and one full value.</exception>
    public static byte[] Binarize<T>(ReadOnlySpan<T> samples, int channels)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var values = channels == 1 ? samples : FirstChannel(samples, channels);
        var mask = new byte[values.Length];
        var at = values.IndexOfAnyExcept(T.Zero);
        if (at < 0)
        {
            return mask;
        }

        var full = values[at];
        if (!IsFull(full) || values[at..].ContainsAnyExcept(T.Zero, full))
        {
            throw new DecodeException(Explain(values));
        }

        for (var i = at; i < mask.Length; i++)
        {
            mask[i] = values[i] == full ? (byte)255 : (byte)0;
        }

        return mask;
    }

    private static bool IsFull<T>(T value)
        where T : INumber<T>, IMinMaxValue<T> => value == T.One || value == T.MaxValue || value == T.CreateChecked(byte.MaxValue);

    private static T[] FirstChannel<T>(ReadOnlySpan<T> samples, int channels)
        where T : unmanaged, INumber<T>
    {
        var first = new T[samples.Length / channels];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = samples[i * channels];
            if (samples[i * channels + 1] != first[i] || samples[i * channels + 2] != first[i])
            {
                throw new DecodeException("the mask is coloured; save it as grey with 0 for background and 255 for foreground");
            }
        }

        return first;
    }

    private static string Explain<T>(ReadOnlySpan<T> values)
        where T : INumber<T>, IMinMaxValue<T>
    {
        var full = values.ContainsAny(T.MaxValue, T.CreateChecked(byte.MaxValue)) ? T.MaxValue : T.One;
        var others = new SortedDictionary<T, int>();
        foreach (var value in values)
        {
            if (value != T.Zero && value != full)
            {
                others[value] = others.GetValueOrDefault(value) + 1;
            }
        }

        var named = string.Join(", ", others.Keys.Take(Named)) + (others.Count > Named ? $", ... {others.Count} values in all" : "");
        return $"the mask has {others.Values.Sum():N0} of {values.Length:N0} pixels that are neither 0 nor {full} (they are {named}); "
            + "threshold it and save it as PNG with 0 for background and 255 for foreground";
    }
}
