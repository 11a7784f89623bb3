using System.IO.Compression;

namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>Sixteen images with masks, as the <c>folder</c> data set reads them, for tests to damage.</summary>
internal static class CaseFiles
{
    public const int Count = 16;
    public const int Size = 32;

    public static string Write(TemporaryFolder folder, string name = "cases")
    {
        Directory.CreateDirectory(folder.In(name, "images"));
        Directory.CreateDirectory(folder.In(name, "masks"));
        for (var index = 0; index < Count; index++)
        {
            File.WriteAllBytes(folder.In(name, "images", $"case{index:00}.png"), Image(index));
            File.WriteAllBytes(folder.In(name, "masks", $"case{index:00}.png"), GreyPng.Disc(Size));
        }

        return folder.In(name);
    }

    public static string WriteZip(TemporaryFolder folder)
    {
        ZipFile.CreateFromDirectory(Write(folder, "unzipped"), folder.In("cases.zip"));
        Directory.Delete(folder.In("unzipped"), recursive: true);
        return folder.In("cases.zip");
    }

    /// <summary>The mask's disc, brighter than a ground that differs from image to image.</summary>
    private static byte[] Image(int index) => GreyPng.Encode(Size, Size, (row, column) =>
        (byte)(((row - 16) * (row - 16)) + ((column - 16) * (column - 16)) < Size * Size / 9 ? 200 : 20 + (5 * index) + (column % 7)));
}
