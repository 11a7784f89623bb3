namespace FocusNetGrid.Imaging;

/// <summary>An image of 8-bit samples.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Channels">3 (red, green, blue) or 1 (grey).</param>
/// <param name="Pixels">Row by row, channels of a pixel side by side: [H,W,C].</param>
public sealed record Raster(int Height, int Width, int Channels, byte[] Pixels)
{
    /// <summary>The same image in three channels; itself where it has them.</summary>
    public Raster ToRgb()
    {
        if (Channels == 3)
        {
            return this;
        }

        var rgb = new byte[Pixels.Length * 3];
        for (var i = 0; i < Pixels.Length; i++)
        {
            rgb.AsSpan(3 * i, 3).Fill(Pixels[i]);
        }

        return new Raster(Height, Width, 3, rgb);
    }

    /// <summary>Native code trusts the numbers; so they are checked before it sees them.</summary>
    /// <exception cref="ArgumentException">The sizes are not positive, the channels neither 1 nor 3, or the pixels not as many as they say.</exception>
    internal void Check()
    {
        if (Height <= 0 || Width <= 0 || Channels is not (1 or 3) || Pixels.LongLength != (long)Height * Width * Channels)
        {
            throw new ArgumentException($"{Pixels.LongLength} samples are no image of {Height} rows, {Width} columns and {Channels} channels.");
        }
    }
}
