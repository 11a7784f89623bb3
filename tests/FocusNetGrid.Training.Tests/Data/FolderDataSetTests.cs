using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Tests.Data;

public sealed class FolderDataSetTests
{
    [Fact]
    public void Images_and_masks_are_paired_by_their_names_in_ordinal_order()
    {
        using var tree = new DataTree().Pairs("b", "a10", "a9").Image("images/B.jpg").Mask("masks/B.png");

        using var source = Open(tree.Root);

        source.Ids.ShouldBe(["B", "a10", "a9", "b"]);
        source.Problems.ShouldBeEmpty();
        var read = source.Read(0);
        (read.Id, read.Image.Channels, read.Image.Height, read.Image.Width).ShouldBe(("B", 3, 16, 20));
        read.Mask.Pixels.Count(value => value == 255).ShouldBe(80);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_zip_of_the_folder_or_of_its_content_gives_the_same_cases(bool withFolder)
    {
        using var tree = new DataTree().Pairs("a", "b");
        using var folder = Open(tree.Root);
        using var zip = Open(tree.Zip(withFolder));

        zip.Ids.ShouldBe(folder.Ids);
        zip.Read(1).Image.Pixels.ShouldBe(folder.Read(1).Image.Pixels);
        zip.Read(1).Mask.Pixels.ShouldBe(folder.Read(1).Mask.Pixels);
    }

    [Fact]
    public void The_folders_names_and_the_masks_suffix_can_be_chosen()
    {
        using var tree = new DataTree().Image("x/pics/a.jpg").Mask("x/truth/a_seg.png");

        using var source = new FolderDataSet().Open(new FolderOptions { Path = tree.Root, Images = "pics", Masks = "truth", MaskSuffix = "_seg" });

        source.Ids.ShouldBe(["a"]);
        source.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Litter_of_operating_systems_and_other_files_are_passed_over()
    {
        using var tree = new DataTree().Pairs("a").Bytes("images/.DS_Store", [1]).Bytes("images/._a.png", [1]).Bytes("images/Thumbs.db", [1])
            .Bytes("__MACOSX/images/._a.png", [1]).Bytes("images/LICENSE.txt", [1]).Bytes("masks/desktop.ini", [1]);

        using var folder = Open(tree.Root);
        using var zip = Open(tree.Zip());

        folder.Ids.ShouldBe(["a"]);
        zip.Ids.ShouldBe(["a"]);
        folder.Problems.Concat(zip.Problems).ShouldBeEmpty();
    }

    [Fact]
    public void The_stamp_changes_with_the_content_and_not_with_the_place()
    {
        using var tree = new DataTree().Pairs("a");
        using var other = new DataTree().Pairs("a");
        using var one = Open(tree.Zip());
        using var same = Open(other.Zip());
        File.Delete(tree.Archive);
        using var changed = Open(tree.Mask("masks/a.png", foreground: 3).Zip());

        same.Stamp.ShouldBe(one.Stamp);
        changed.Stamp.ShouldNotBe(one.Stamp);
    }

    [Fact]
    public void Options_of_another_data_set_are_refused() =>
        Should.Throw<ArgumentException>(() => new FolderDataSet().Open(new Dsb2018Options { Path = "." }));

    private static ICaseSource Open(string path) => new FolderDataSet().Open(new FolderOptions { Path = path });
}
