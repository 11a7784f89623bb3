using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;

namespace FocusNetGrid.Training.Tests.Data.Preparation;

public sealed class DamagedCacheTests
{
    [Theory]
    [InlineData("empty")]
    [InlineData("signature")]
    [InlineData("length of the header")]
    [InlineData("header")]
    [InlineData("pixel")]
    [InlineData("last byte")]
    [InlineData("cut short")]
    [InlineData("longer")]
    public void Damaged_anywhere_it_is_prepared_anew(string where)
    {
        using var tree = new DataTree().Pairs("a", "b", "c");
        var path = Prepare(tree, out var fingerprint);
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, Damage(whole, where));

        Prepare(tree, out var again);

        again.ShouldBe(fingerprint);
        File.ReadAllBytes(path).ShouldBe(whole);
    }

    [Fact]
    public void A_data_set_in_use_stands_while_its_file_is_replaced()
    {
        using var tree = new DataTree().Pairs("a", "b");
        var path = Prepare(tree, out _);
        using var inUse = MappedData.Open(path, 1, TestContext.Current.CancellationToken);
        var before = inUse.Image(1).ToArray();
        File.Delete(path);

        Prepare(tree, out _);

        inUse.Image(1).ToArray().ShouldBe(before);
    }

    [Fact]
    public void After_it_is_disposed_no_pixel_can_be_reached()
    {
        using var tree = new DataTree().Pairs("a");
        var data = MappedData.Open(Prepare(tree, out _), 1, TestContext.Current.CancellationToken);

        data.Dispose();

        Should.Throw<ObjectDisposedException>(() => data.Image(0).Length);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_case_that_is_not_there_is_refused(int index)
    {
        using var tree = new DataTree().Pairs("a", "b");
        using var data = MappedData.Open(Prepare(tree, out _), 1, TestContext.Current.CancellationToken);

        Should.Throw<ArgumentOutOfRangeException>(() => data.Mask(index).Length);
    }

    private static byte[] Damage(byte[] whole, string where)
    {
        byte[] damaged = [.. whole];
        switch (where)
        {
            case "empty": return [];
            case "cut short": return damaged[..^1];
            case "longer": return [.. damaged, 0];
            case "signature": damaged[0] ^= 1; break;
            case "length of the header": damaged[11] ^= 0x7F; break;
            case "header": damaged[80] ^= 1; break;
            case "pixel": damaged[5000] ^= 1; break;
            case "last byte": damaged[^1] ^= 1; break;
            default: throw new ArgumentOutOfRangeException(nameof(where), where, "no such damage");
        }

        return damaged;
    }

    private static string Prepare(DataTree tree, out string fingerprint)
    {
        using var prepared = DataPreparer.Prepare(
            new FolderDataSet(), new FolderOptions { Path = tree.Root, Size = 16 }, tree.Cache, null, 2, TestContext.Current.CancellationToken);
        fingerprint = prepared.Fingerprint;
        return Directory.EnumerateFiles(tree.Cache).Single();
    }
}
