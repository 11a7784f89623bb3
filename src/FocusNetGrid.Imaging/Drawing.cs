namespace FocusNetGrid.Imaging;

/// <summary>Drawing for figures: each returns a new image and leaves the old as it was.</summary>
public static unsafe class Drawing
{
    private const double LabelScale = 0.4;
    private const int LabelMargin = 3;

    /// <summary>An image of one colour.</summary>
    public static Raster Blank(int height, int width, Colour colour)
    {
        var pixels = new byte[checked(height * width * 3)];
        for (var i = 0; i < pixels.Length; i += 3)
        {
            (pixels[i], pixels[i + 1], pixels[i + 2]) = colour;
        }

        return new Raster(height, width, 3, pixels);
    }

    /// <summary>The image in the middle of a larger one.</summary>
    /// <param name="image">RGB or grey, no larger than the result.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="width">Columns of the result.</param>
    /// <param name="background">What shows around it.</param>
    public static Raster Centre(Raster image, int height, int width, Colour background)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, image.Height);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, image.Width);
        var centred = Blank(height, width, background);
        Copy(image.ToRgb(), centred, (height - image.Height) / 2, (width - image.Width) / 2);
        return centred;
    }

    /// <summary>Tiles in a grid, row by row, each centred in a cell as large as the largest.</summary>
    /// <param name="tiles">RGB or grey, at least one.</param>
    /// <param name="columns">Tiles a row, at least 1.</param>
    /// <param name="padding">Pixels around and between the tiles.</param>
    /// <param name="background">What shows where no tile is.</param>
    public static Raster Grid(IReadOnlyList<Raster> tiles, int columns, int padding, Colour background)
    {
        ArgumentOutOfRangeException.ThrowIfZero(tiles.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        columns = Math.Min(columns, tiles.Count);
        var rows = (tiles.Count + columns - 1) / columns;
        var (height, width) = (tiles.Max(tile => tile.Height), tiles.Max(tile => tile.Width));
        var grid = Blank(rows * (height + padding) + padding, columns * (width + padding) + padding, background);
        for (var i = 0; i < tiles.Count; i++)
        {
            var top = padding + i / columns * (height + padding) + (height - tiles[i].Height) / 2;
            var left = padding + i % columns * (width + padding) + (width - tiles[i].Width) / 2;
            Copy(tiles[i].ToRgb(), grid, top, left);
        }

        return grid;
    }

    /// <summary>The image with the mask's outline on it: foreground pixels with a background pixel, or nothing, beside them.</summary>
    /// <param name="image">RGB or grey.</param>
    /// <param name="mask">Grey of the same size, 0 for background.</param>
    /// <param name="colour">Of the outline.</param>
    public static Raster Outline(Raster image, Raster mask, Colour colour)
    {
        RequireSameSize(image, mask);
        var drawn = image.ToRgb() with { Pixels = [.. image.ToRgb().Pixels] };
        for (var y = 0; y < mask.Height; y++)
        {
            for (var x = 0; x < mask.Width; x++)
            {
                if (Inside(mask, y, x) && !(Inside(mask, y - 1, x) && Inside(mask, y + 1, x) && Inside(mask, y, x - 1) && Inside(mask, y, x + 1)))
                {
                    var at = 3 * (y * mask.Width + x);
                    (drawn.Pixels[at], drawn.Pixels[at + 1], drawn.Pixels[at + 2]) = colour;
                }
            }
        }

        return drawn;
    }

    /// <summary>The image blended with a colour where the mask is foreground.</summary>
    /// <param name="image">RGB or grey.</param>
    /// <param name="mask">Grey of the same size, 0 for background.</param>
    /// <param name="colour">Of the tint.</param>
    /// <param name="opacity">0 (the image) to 1 (the colour).</param>
    public static Raster Tint(Raster image, Raster mask, Colour colour, double opacity)
    {
        RequireSameSize(image, mask);
        var drawn = image.ToRgb() with { Pixels = [.. image.ToRgb().Pixels] };
        for (var i = 0; i < mask.Pixels.Length; i++)
        {
            if (mask.Pixels[i] != 0)
            {
                Blend(ref drawn.Pixels[3 * i], colour.Red, opacity);
                Blend(ref drawn.Pixels[3 * i + 1], colour.Green, opacity);
                Blend(ref drawn.Pixels[3 * i + 2], colour.Blue, opacity);
            }
        }

        return drawn;
    }

    /// <summary>The image under a strip with a short text (printable ASCII; other characters show as question marks), cut off at the image's width.</summary>
    public static Raster Caption(Raster image, string text, Colour ink, Colour paper)
    {
        const int Strip = 16;
        var captioned = Blank(image.Height + Strip, image.Width, paper);
        Copy(image.ToRgb(), captioned, Strip, 0);
        var error = stackalloc byte[NativeMethods.ErrorBytes];
        var colour = stackalloc byte[] { ink.Red, ink.Green, ink.Blue };
        fixed (byte* pixels = captioned.Pixels)
        {
            var samples = new NativeMethods.Samples
            {
                Height = captioned.Height, Width = captioned.Width, Channels = 3, Bits = 8, Pixels = pixels,
            };
            if (NativeMethods.Label(samples, text, LabelMargin, Strip - LabelMargin - 1, LabelScale, colour, error) != 0)
            {
                throw new InvalidOperationException(NativeMethods.Sentence(error));
            }
        }

        return captioned;
    }

    private static bool Inside(Raster mask, int y, int x) =>
        y >= 0 && y < mask.Height && x >= 0 && x < mask.Width && mask.Pixels[y * mask.Width + x] != 0;

    private static void Blend(ref byte sample, byte colour, double opacity) => sample = (byte)Math.Round(sample + (colour - sample) * opacity);

    private static void Copy(Raster tile, Raster target, int top, int left)
    {
        for (var y = 0; y < tile.Height; y++)
        {
            tile.Pixels.AsSpan(3 * y * tile.Width, 3 * tile.Width).CopyTo(target.Pixels.AsSpan(3 * ((top + y) * target.Width + left)));
        }
    }

    private static void RequireSameSize(Raster image, Raster mask)
    {
        if (mask.Channels != 1 || mask.Height != image.Height || mask.Width != image.Width)
        {
            throw new ArgumentException(
                $"A mask of {mask.Width}x{mask.Height} pixels and {mask.Channels} channels does not fit an image of {image.Width}x{image.Height}.");
        }
    }
}
