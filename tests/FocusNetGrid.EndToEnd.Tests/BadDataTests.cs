using System.IO.Compression;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>Wrong data are refused in one line that names the file and the remedy, before anything is written.</summary>
public sealed class BadDataTests
{
    [Fact]
    public Task A_missing_folder_is_refused() => RefusesFolder(cases => Directory.Delete(cases, recursive: true), "cases");

    [Fact]
    public Task An_empty_folder_is_refused() => RefusesFolder(
        cases =>
        {
            Directory.Delete(cases, recursive: true);
            Directory.CreateDirectory(cases);
        },
        "cases");

    [Fact]
    public Task An_image_without_a_mask_is_refused() => RefusesFolder(cases => File.Delete(Path.Combine(cases, "masks", "case03.png")), "case03");

    [Fact]
    public Task A_mask_without_an_image_is_refused() => RefusesFolder(cases => File.Delete(Path.Combine(cases, "images", "case03.png")), "case03");

    [Fact]
    public Task A_mask_of_another_size_is_refused() => RefusesFolder(
        cases => File.WriteAllBytes(Path.Combine(cases, "masks", "case03.png"), GreyPng.Disc(24)), "case03.png", "24x24", "32x32");

    [Fact]
    public Task A_mask_with_grey_values_is_refused() => RefusesFolder(
        cases => File.WriteAllBytes(Path.Combine(cases, "masks", "case03.png"), GreyPng.Encode(32, 32, (row, column) => (byte)(row * column))), "case03.png");

    [Fact]
    public Task A_corrupt_image_is_refused() => RefusesFolder(
        cases => Overwrite(Path.Combine(cases, "images", "case03.png"), bytes => bytes.AsSpan(60, 20).Clear()), "case03.png");

    [Fact]
    public Task Two_images_of_one_id_are_refused() => RefusesFolder(
        cases => File.Copy(Path.Combine(cases, "images", "case03.png"), Path.Combine(cases, "images", "case03.bmp")), "case03");

    [Fact]
    public Task A_truncated_archive_is_refused() => RefusesZip(zip => File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..^400]), "cases.zip");

    [Fact]
    public Task An_archive_that_climbs_out_of_itself_is_refused() => RefusesZip(
        zip =>
        {
            using var archive = ZipFile.Open(zip, ZipArchiveMode.Update);
            archive.CreateEntry("images/../../evil.png");
        },
        "cases.zip",
        "evil.png");

    private static Task RefusesFolder(Action<string> damage, params string[] expected) => RefusesAsync(CaseFilesIn, damage, "cases", expected);

    private static Task RefusesZip(Action<string> damage, params string[] expected) => RefusesAsync(CaseFiles.WriteZip, damage, "cases.zip", expected);

    private static string CaseFilesIn(TemporaryFolder folder) => CaseFiles.Write(folder);

    private static async Task RefusesAsync(Func<TemporaryFolder, string> write, Action<string> damage, string path, string[] expected)
    {
        using var folder = new TemporaryFolder();
        damage(write(folder));
        folder.Write(TinySpec.File, TinySpec.OnFiles(path));
        var before = folder.Content();

        var outcome = await new GridCommand(folder).RunAsync("run", TinySpec.File, "--quiet");

        outcome.ShouldBeRefusedWith(expected);
        folder.Content().ShouldBe(before);
        folder.CachedFiles().ShouldBeEmpty();
    }

    private static void Overwrite(string file, Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(file);
        change(bytes);
        File.WriteAllBytes(file, bytes);
    }
}
