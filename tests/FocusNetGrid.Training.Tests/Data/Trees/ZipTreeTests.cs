using System.IO.Compression;
using System.Text;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Trees;

namespace FocusNetGrid.Training.Tests.Data.Trees;

public sealed class ZipTreeTests
{
    [Fact]
    public void A_file_that_is_no_archive_is_refused()
    {
        using var tree = new DataTree().Bytes("data.zip", Encoding.ASCII.GetBytes("not a zip archive at all"));

        Refused(tree["data.zip"]).Message.ShouldStartWith($"{tree["data.zip"]}: is no whole zip archive (");
    }

    [Fact]
    public void An_archive_cut_short_anywhere_is_refused()
    {
        using var tree = new DataTree().Pairs("a", "b");
        var whole = File.ReadAllBytes(tree.Zip());

        foreach (var kept in Enumerable.Range(1, 9).Select(tenth => whole.Length * tenth / 10).Append(whole.Length - 1))
        {
            File.WriteAllBytes(tree.Archive, whole[..kept]);
            Refused(tree.Archive).Problem.ShouldEndWith("; download or copy it again, or give a folder.");
        }
    }

    [Theory]
    [InlineData("../evil.png")]
    [InlineData("images/../../evil.png")]
    [InlineData("..\\evil.png")]
    [InlineData("/etc/evil.png")]
    [InlineData("C:\\evil.png")]
    public void A_name_that_leads_out_of_the_archive_is_refused(string name)
    {
        using var tree = new DataTree();
        Write(tree.Archive, name);

        var refusal = Refused(tree.Archive);

        refusal.Path.ShouldBe($"{tree.Archive}/{name}");
        refusal.Problem.ShouldBe("the name leads out of the archive; do not trust it, and make an archive without '..' and absolute names.");
    }

    [Fact]
    public void Names_that_begin_where_the_archive_was_made_are_no_hidden_ones()
    {
        using var tree = new DataTree();
        Write(tree.Archive, "./images/a.png", "././masks/a.png", "./.hidden/b.png");

        using var zip = new ZipTree(tree.Archive);

        zip.Files.Select(file => file.Name).ShouldBe(["images/a.png", "masks/a.png"]);
        Should.NotThrow(() => zip.Read("images/a.png"));
    }

    [Fact]
    public void A_name_that_comes_twice_is_refused()
    {
        using var tree = new DataTree();
        Write(tree.Archive, "images/a.png", "images/a.png");

        Refused(tree.Archive).Message.ShouldBe($"{tree.Archive}/images/a.png: comes 2 times in the archive; make the archive anew.");
    }

    [Fact]
    public void An_encrypted_archive_is_refused()
    {
        using var tree = new DataTree();
        Write(tree.Archive, "a.png");
        var bytes = File.ReadAllBytes(tree.Archive);
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        bytes[directory + 8] |= 1;
        File.WriteAllBytes(tree.Archive, bytes);

        Refused(tree.Archive).Message.ShouldBe($"{tree.Archive}/a.png: is encrypted; make an archive without a password.");
    }

    [Fact]
    public void A_file_whose_checksum_is_wrong_is_refused_when_it_is_read()
    {
        using var tree = new DataTree();
        Write(tree.Archive, "a.jpg");
        var bytes = File.ReadAllBytes(tree.Archive);
        bytes[bytes.AsSpan().IndexOf("content"u8)] ^= 1;
        File.WriteAllBytes(tree.Archive, bytes);
        using var zip = new ZipTree(tree.Archive);

        Should.Throw<DataException>(() => zip.Read("a.jpg")).Message.ShouldBe(
            $"{tree.Archive}/a.jpg: cannot be unpacked (its checksum is wrong); download or copy the archive again.");
    }

    [Fact]
    public void Files_are_read_whole_by_many_threads_at_once()
    {
        using var tree = new DataTree();
        string[] names = [.. Enumerable.Range(100, 200).Select(number => $"f{number}")];
        Write(tree.Archive, names);
        using var zip = new ZipTree(tree.Archive);
        var read = new string[names.Length];

        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => read[i] = Encoding.UTF8.GetString(zip.Read(names[i])));

        read.ShouldBe(names.Select(name => $"content of {name}"));
    }

    [Fact]
    public void Checksums_are_those_of_the_standard() => Crc32.Of("123456789"u8).ShouldBe(0xCBF43926);

    private static DataException Refused(string path) => Should.Throw<DataException>(() => FileTree.Open(path));

    private static void Write(string path, params string[] names)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes($"content of {name}"));
        }
    }
}
