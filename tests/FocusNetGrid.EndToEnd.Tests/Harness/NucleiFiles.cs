namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>Images with two nuclei each, laid out as the Data Science Bowl 2018 has them.</summary>
internal static class NucleiFiles
{
    private const int Size = 32;

    public static string Write(TemporaryFolder folder, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var id = $"nuclei{index:00}";
            var (first, second) = (Disc(8 + (index % 4), 9, 5), Disc(22, 20 + (index % 3), 6));
            Write(folder, id, "images", id, (row, column) => (byte)(first(row, column) || second(row, column) ? 200 : 30 + index));
            Write(folder, id, "masks", "one", (row, column) => first(row, column) ? (byte)255 : (byte)0);
            Write(folder, id, "masks", "two", (row, column) => second(row, column) ? (byte)255 : (byte)0);
        }

        return folder.In("stage1_train");
    }

    private static void Write(TemporaryFolder folder, string id, string kind, string name, Func<int, int, byte> pixel)
    {
        Directory.CreateDirectory(folder.In("stage1_train", id, kind));
        File.WriteAllBytes(folder.In("stage1_train", id, kind, $"{name}.png"), GreyPng.Encode(Size, Size, pixel));
    }

    private static Func<int, int, bool> Disc(int top, int left, int radius) =>
        (row, column) => ((row - top) * (row - top)) + ((column - left) * (column - left)) < radius * radius;
}
