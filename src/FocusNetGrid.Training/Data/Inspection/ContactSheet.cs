using System.Collections.Concurrent;
using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Data.Inspection;

/// <summary>Small pictures of some cases, spread evenly over the set, each with its mask's outline and its id.</summary>
internal sealed class ContactSheet(int cases)
{
    private const int MaxTiles = 24;
    private const int Columns = 6;
    private const int TileSide = 192;
    private const int Padding = 6;

    /// <summary>A caption's letters are some seven pixels wide; ids may be longer.</summary>
    private const int CaptionLetters = 24;

    private static readonly Colour Contour = new(255, 64, 0);
    private static readonly Colour Ink = new(40, 40, 40);
    private static readonly Colour Paper = new(255, 255, 255);

    private readonly HashSet<int> chosen = [.. Enumerable.Range(0, Math.Min(cases, MaxTiles)).Select(i => (int)((long)i * cases / Math.Min(cases, MaxTiles)))];
    private readonly ConcurrentDictionary<int, Raster> tiles = [];

    /// <summary>Adds a case if it is among those shown. Safe from several threads.</summary>
    public void Add(int index, SegmentationCase shown)
    {
        if (!chosen.Contains(index))
        {
            return;
        }

        var scale = Math.Min((double)TileSide / shown.Image.Height, (double)TileSide / shown.Image.Width);
        var height = Math.Max(1, (int)Math.Round(shown.Image.Height * scale));
        var width = Math.Max(1, (int)Math.Round(shown.Image.Width * scale));
        var outlined = Drawing.Outline(
            Resampling.Resize(shown.Image, height, width), Resampling.ResizeMask(shown.Mask, height, width), Contour);
        tiles[index] = Drawing.Caption(Drawing.Centre(outlined, TileSide, TileSide, Paper), Shortened(shown.Id), Ink, Paper);
    }

    /// <summary>The sheet as PNG; null where no case could be shown.</summary>
    public byte[]? ToPng() => tiles.IsEmpty
        ? null
        : ImageCodec.EncodePng(Drawing.Grid([.. tiles.OrderBy(tile => tile.Key).Select(tile => tile.Value)], Columns, Padding, Paper));

    private static string Shortened(string id) => id.Length <= CaptionLetters ? id : id[..(CaptionLetters - 2)] + "..";
}
