namespace FocusNetGrid.Imaging.Tests;

/// <summary>Images with what real ones have: shading, edges, fine texture and noise.</summary>
internal static class Pictures
{
    public static Raster Tissue(int height, int width, int channels)
    {
        var random = new Random(height * 1000 + width);
        var pixels = new byte[height * width * channels];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (channel, x, y) = (i % channels, i / channels % width, i / channels / width);
            var shading = 110 + 60 * Math.Sin(x * 0.02 + channel) * Math.Cos(y * 0.03);
            var nucleus = (x / 23 + y / 17) % 3 == 0 && (x % 23 - 11) * (x % 23 - 11) + (y % 17 - 8) * (y % 17 - 8) < 49 ? 80 : 0;
            var texture = (x + y) % 2 * 20;
            pixels[i] = (byte)Math.Clamp(shading + nucleus + texture + random.Next(-15, 16), 0, 255);
        }

        return new Raster(height, width, channels, pixels);
    }

    /// <summary>Filled circles of 255 on 0.</summary>
    public static Raster Circles(int height, int width)
    {
        var pixels = new byte[height * width];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % width % 40 - 20, i / width % 30 - 15);
            pixels[i] = x * x + y * y < 120 ? (byte)255 : (byte)0;
        }

        return new Raster(height, width, 1, pixels);
    }
}
