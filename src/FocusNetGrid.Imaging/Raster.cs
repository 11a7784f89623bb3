namespace FocusNetGrid.Imaging;

/// <summary>An image of 8-bit samples.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Channels">3 (red, green, blue) or 1 (grey).</param>
/// <param name="Pixels">Row by row, channels of a pixel side by side: [H,W,C].</param>
public sealed record Raster(int Height, int Width, int Channels, byte[] Pixels);
