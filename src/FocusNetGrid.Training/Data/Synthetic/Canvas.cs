using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>
/// A square picture in doubles. Painters use +, -, x, / and the square root only, which IEEE 754 rounds alike everywhere; so the bytes are
/// the same on every machine. Scenes are laid out in units of the side, so that a case shows the same scene at every size.
/// </summary>
/// <param name="size">Rows and columns.</param>
internal sealed class Canvas(int size)
{
    private readonly Rgb[] pixels = new Rgb[size * size];

    /// <summary>Rows and columns.</summary>
    public int Size => size;

    /// <summary>The pixel at a row and column.</summary>
    public ref Rgb this[int row, int column] => ref pixels[row * size + column];

    /// <summary>Where the middle of a pixel's row or column lies, in units of the side.</summary>
    public double Position(int pixel) => (pixel + 0.5) / size;

    /// <summary>The first and last pixel whose middle may lie within a distance of a position, kept inside the picture.</summary>
    public (int First, int Last) Reach(double position, double distance) =>
        ((int)Math.Clamp(Math.Floor((position - distance) * size), 0, size),
         (int)Math.Clamp(Math.Floor((position + distance) * size), -1, size - 1));

    /// <summary>The pixels within a margin of an outline, with their depth inside it.</summary>
    public IEnumerable<(int Row, int Column, double Depth)> Around(Outline outline, double margin)
    {
        var (top, bottom) = Reach(outline.Y, outline.Extent + margin);
        var (left, right) = Reach(outline.X, outline.Extent + margin);
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                var depth = outline.Depth(Position(column), Position(row));
                if (depth > -margin)
                {
                    yield return (row, column, depth);
                }
            }
        }
    }

    /// <summary>Rounded to bytes.</summary>
    public Raster ToRaster()
    {
        var bytes = new byte[pixels.Length * 3];
        for (var i = 0; i < pixels.Length; i++)
        {
            bytes[3 * i] = Byte(pixels[i].Red);
            bytes[3 * i + 1] = Byte(pixels[i].Green);
            bytes[3 * i + 2] = Byte(pixels[i].Blue);
        }

        return new Raster(size, size, 3, bytes);
    }

    private static byte Byte(double value) => (byte)Math.Clamp(Math.Floor(value + 0.5), 0, 255);
}
