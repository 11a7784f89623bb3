namespace FocusNetGrid.Imaging;

/// <summary>Anti-aliased resizing: a triangle filter as wide as the reduction, equal to Pillow's <c>resize(size, Image.BILINEAR)</c>.</summary>
public static unsafe class Resampling
{
    private const byte Half = 128;

    /// <summary>The image at another size, up or down; each side by its own factor.</summary>
    /// <param name="raster">RGB or grey.</param>
    /// <param name="height">Rows of the result, at least 1.</param>
    /// <param name="width">Columns of the result, at least 1.</param>
    public static Raster Resize(Raster raster, int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        raster.Check();
        if (height == raster.Height && width == raster.Width)
        {
            return raster;
        }

        var resized = new byte[checked(height * width * raster.Channels)];
        var error = stackalloc byte[NativeMethods.ErrorBytes];
        fixed (byte* source = raster.Pixels, target = resized)
        {
            if (NativeMethods.Resize(source, raster.Height, raster.Width, raster.Channels, target, height, width, error) != 0)
            {
                throw new InvalidOperationException(NativeMethods.Sentence(error));
            }
        }

        return new Raster(height, width, raster.Channels, resized);
    }

    /// <summary>A mask of 0 and 255 at another size, again of 0 and 255: resized as images are, then foreground where at least half is covered.</summary>
    public static Raster ResizeMask(Raster mask, int height, int width)
    {
        var resized = Resize(mask, height, width);
        return resized with { Pixels = Array.ConvertAll(resized.Pixels, coverage => coverage >= Half ? byte.MaxValue : byte.MinValue) };
    }
}
