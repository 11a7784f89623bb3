using System.Runtime.InteropServices;

namespace FocusNetGrid.Imaging;

/// <summary>
/// Image files to samples and back. PNG of 1 to 16 bits, JPEG, BMP and TIFF (its first page) are read. Pixels are taken as stored: an EXIF
/// orientation is not applied, because masks lie over the stored pixels, and an alpha channel is dropped rather than blended, as Pillow's
/// <c>convert("RGB")</c> does. Safe from several threads.
/// </summary>
public static unsafe class ImageCodec
{
    /// <summary>Larger images than this many pixels are refused before memory is taken for them.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>Decodes to RGB or grey, as the file holds it; palettes become RGB, 16-bit samples are divided by 257 and rounded.</summary>
    /// <exception cref="DecodeException">The bytes are corrupt, cut short, of an unsupported kind, or larger than <see cref="MaxPixels"/>.</exception>
    public static Raster Decode(ReadOnlySpan<byte> file)
    {
        var samples = DecodeSamples(file);
        try
        {
            var pixels = samples.Bits == 8 ? Bytes(samples).ToArray() : ToBytes(Words(samples));
            return new Raster(samples.Height, samples.Width, samples.Channels, pixels);
        }
        finally
        {
            NativeMethods.Free(samples.Pixels);
        }
    }

    /// <summary>Decodes to RGB; grey is repeated in the three channels.</summary>
    /// <exception cref="DecodeException">As for <see cref="Decode"/>.</exception>
    public static Raster DecodeRgb(ReadOnlySpan<byte> file) => Decode(file).ToRgb();

    /// <summary>Decodes a mask of two values, 0 and 1, 0 and 255 or 0 and 65535, to 0 and 255. Colour is accepted where its channels are equal.</summary>
    /// <exception cref="DecodeException">As for <see cref="Decode"/>; or the mask has other values, which are counted and named.</exception>
    public static Raster DecodeMask(ReadOnlySpan<byte> file)
    {
        var samples = DecodeSamples(file);
        try
        {
            var mask = samples.Bits == 8
                ? MaskValues.Binarize(Bytes(samples), samples.Channels)
                : MaskValues.Binarize(Words(samples), samples.Channels);
            return new Raster(samples.Height, samples.Width, 1, mask);
        }
        finally
        {
            NativeMethods.Free(samples.Pixels);
        }
    }

    /// <summary>A PNG file of a raster.</summary>
    public static byte[] EncodePng(Raster raster) => Encode(raster, ".png", 0);

    /// <summary>A JPEG file of a raster.</summary>
    /// <param name="raster">What to encode.</param>
    /// <param name="quality">1 to 100.</param>
    public static byte[] EncodeJpeg(Raster raster, int quality = 95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        return Encode(raster, ".jpg", quality);
    }

    private static NativeMethods.Samples DecodeSamples(ReadOnlySpan<byte> file)
    {
        var error = stackalloc byte[NativeMethods.ErrorBytes];
        fixed (byte* data = file)
        {
            return NativeMethods.Decode(data, file.Length, MaxPixels, out var samples, error) == 0
                ? samples
                : throw new DecodeException(NativeMethods.Sentence(error));
        }
    }

    private static byte[] Encode(Raster raster, string extension, int quality)
    {
        raster.Check();
        var error = stackalloc byte[NativeMethods.ErrorBytes];
        fixed (byte* pixels = raster.Pixels)
        {
            var samples = new NativeMethods.Samples
            {
                Height = raster.Height, Width = raster.Width, Channels = raster.Channels, Bits = 8, Pixels = pixels,
            };
            if (NativeMethods.Encode(samples, extension, quality, out var file, error) != 0)
            {
                throw new InvalidOperationException(NativeMethods.Sentence(error));
            }

            try
            {
                return new ReadOnlySpan<byte>(file.Bytes, checked((int)file.Length)).ToArray();
            }
            finally
            {
                NativeMethods.Free(file.Bytes);
            }
        }
    }

    private static ReadOnlySpan<byte> Bytes(in NativeMethods.Samples samples) =>
        new(samples.Pixels, checked(samples.Height * samples.Width * samples.Channels * (samples.Bits / 8)));

    private static ReadOnlySpan<ushort> Words(in NativeMethods.Samples samples) => MemoryMarshal.Cast<byte, ushort>(Bytes(samples));

    private static byte[] ToBytes(ReadOnlySpan<ushort> words)
    {
        var bytes = new byte[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            bytes[i] = (byte)((words[i] + 128) / 257);
        }

        return bytes;
    }
}
