using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;

namespace FocusNetGrid.Training.Tests.Data;

public sealed class BadInputTests
{
    [Fact]
    public void Nothing_at_the_path() => Refused("/no/such/place").Message.ShouldBe(
        "/no/such/place: there is no such folder or file; give the folder or zip archive of the data, in the spec or with --data.");

    [Fact]
    public void No_path_at_all() => Refused("").Message.ShouldBe("path: is empty; give the folder or zip archive of the data.");

    [Fact]
    public void An_empty_folder()
    {
        using var tree = new DataTree();

        Refused(tree.Root).Message.ShouldBe($"{tree.Root}: is empty; expected a folder images/ of images and a folder masks/ of masks.");
    }

    [Fact]
    public void A_folder_of_something_else()
    {
        using var tree = new DataTree().Bytes("a.txt", [1]).Bytes("b/c.png", [1]);

        Refused(tree.Root).Message.ShouldBe(
            $"{tree.Root}: expected a folder images/ of images and a folder masks/ of masks; found a.txt, b/.");
    }

    [Fact]
    public void An_image_without_mask_and_a_mask_without_image_are_told_together()
    {
        using var tree = new DataTree().Pairs("a").Image("images/b.png").Mask("masks/c.png");

        Refused(tree.Root).Message.ShouldBe(string.Join(
            Environment.NewLine,
            $"{tree["images/b.png"]}: has no mask; expected masks/b.png, or leave the image out.",
            $"{tree["masks/c.png"]}: has no image; expected images/c as PNG, JPEG, BMP or TIFF, or leave the mask out."));
    }

    [Fact]
    public void Two_files_with_one_id()
    {
        using var tree = new DataTree().Pairs("a").Image("images/a.jpg");

        Refused(tree.Root).Message.ShouldBe(
            $"{tree["images/a.png"]}: gives the id 'a' a second time, after {tree["images/a.jpg"]}; keep one or rename it.");
    }

    [Fact]
    public void A_mask_whose_name_lacks_the_suffix()
    {
        using var tree = new DataTree().Pairs("a");

        var refusal = Should.Throw<DataException>(() => Prepare(new FolderOptions { Path = tree.Root, MaskSuffix = "_m" }, tree.Cache));

        refusal.Problems[0].ToString().ShouldBe($"{tree["masks/a.png"]}: is a mask whose name does not end in '_m'; rename it or leave it out.");
    }

    [Fact]
    public void An_image_in_a_folder_further_down()
    {
        using var tree = new DataTree().Pairs("a").Image("images/more/b.png");

        Refused(tree.Root).Message.ShouldBe($"{tree["images/more/b.png"]}: lies in a folder within images/; put it directly into images/.");
    }

    [Fact]
    public void A_mask_of_another_size()
    {
        using var tree = new DataTree().Pairs("a").Mask("masks/a.png", width: 21);

        Refused(tree.Root).Message.ShouldBe(
            $"{tree["masks/a.png"]}: the mask is 21x16 but its image 20x16; make them one size, without cropping either.");
    }

    [Fact]
    public void A_mask_with_grey_values()
    {
        using var tree = new DataTree().Pairs("a").Bytes("masks/a.png", ImageCodec.EncodePng(new Raster(1, 4, 1, [0, 7, 255, 9])));

        Refused(tree.Root).Problem.ShouldBe(
            "the mask has 2 of 4 pixels that are neither 0 nor 255 (they are 7, 9); "
            + "threshold it and save it as PNG with 0 for background and 255 for foreground.");
    }

    [Fact]
    public void A_corrupt_PNG()
    {
        using var tree = new DataTree().Pairs("a");
        var bytes = File.ReadAllBytes(tree["images/a.png"]);
        bytes[60] ^= 0xFF;

        var refusal = Refused(tree.Bytes("images/a.png", bytes).Root);

        refusal.Path.ShouldBe(tree["images/a.png"]);
        refusal.Problem.ShouldStartWith("the PNG is corrupt (libpng: ");
    }

    [Fact]
    public void Every_bad_case_is_named_ten_in_the_message_and_the_rest_counted()
    {
        using var tree = new DataTree();
        foreach (var id in Enumerable.Range(10, 13).Select(number => $"c{number}"))
        {
            tree.Image($"images/{id}.png").Mask($"masks/{id}.png", width: 8);
        }

        var refusal = Refused(tree.Root);

        refusal.Problems.Select(problem => problem.Path).ShouldBe(Enumerable.Range(10, 13).Select(number => tree[$"masks/c{number}.png"]));
        refusal.Message.Split(Environment.NewLine).Length.ShouldBe(11);
        refusal.Message.ShouldEndWith("... and 3 more problems.");
    }

    private static DataException Refused(string path)
    {
        using var cache = new DataTree();
        var refusal = Should.Throw<DataException>(() => Prepare(new FolderOptions { Path = path }, cache.Cache));
        if (Directory.Exists(cache.Cache))
        {
            Directory.EnumerateFileSystemEntries(cache.Cache).ShouldBeEmpty();
        }

        return refusal;
    }

    private static void Prepare(FolderOptions options, string cache) =>
        DataPreparer.Prepare(new FolderDataSet(), options, cache, null, 2, TestContext.Current.CancellationToken).Dispose();
}
