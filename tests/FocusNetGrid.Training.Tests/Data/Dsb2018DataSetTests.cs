using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Tests.Data;

public sealed class Dsb2018DataSetTests
{
    [Fact]
    public void A_cases_mask_is_the_union_of_its_nuclei()
    {
        using var tree = new DataTree().Image("b1/images/b1.png").Mask("b1/masks/x.png", foreground: 10)
            .Mask("b1/masks/y.png", foreground: 0).Mask("b1/masks/z.png", foreground: 33);

        using var source = Open(tree.Root);

        source.Ids.ShouldBe(["b1"]);
        source.Read(0).Mask.Pixels.ShouldBe([.. Enumerable.Repeat((byte)255, 33), .. Enumerable.Repeat((byte)0, 287)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("stage1_train/")]
    [InlineData("data/stage1_train/")]
    public void The_cases_are_found_wherever_their_folder_lies(string root)
    {
        using var tree = new DataTree();
        foreach (var id in new[] { "b", "a" })
        {
            tree.Image($"{root}{id}/images/{id}.png").Mask($"{root}{id}/masks/m.png");
        }

        using var source = Open(tree.Zip());

        source.Ids.ShouldBe(["a", "b"]);
        source.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_incomplete_case_is_named_with_a_remedy()
    {
        using var tree = new DataTree().Image("a/images/a.png").Mask("a/masks/m.png").Image("bare/images/bare.png").Mask("blind/masks/m.png")
            .Image("twice/images/p.png").Image("twice/images/q.png").Mask("twice/masks/m.png");

        using var source = Open(tree.Root);

        source.Ids.ShouldBe(["a"]);
        source.Problems.Select(problem => problem.ToString()).ShouldBe([
            $"{tree["bare/images/bare.png"]}: has no mask; expected at least one PNG in bare/masks/, or leave the image out.",
            $"{tree["blind"]}: has masks but no image; expected images/blind.png, or leave the folder out.",
            $"{tree["twice/images/q.png"]}: gives the id 'twice' a second time, after {tree["twice/images/p.png"]}; keep one."]);
    }

    [Fact]
    public void Two_sets_under_one_folder_are_not_mixed()
    {
        using var tree = new DataTree().Image("stage1_test/b/images/b.png").Image("stage1_train/a/images/a.png").Mask("stage1_train/a/masks/m.png");

        Should.Throw<DataException>(() => Open(tree.Root)).Message.ShouldBe(
            $"{tree.Root}: holds several data sets (stage1_test/, stage1_train/); give the path of one.");
    }

    [Fact]
    public void A_folder_without_cases_is_told_what_is_expected_and_what_is_there()
    {
        using var tree = new DataTree().Image("images/a.png").Bytes("notes.txt", [1]);

        Should.Throw<DataException>(() => Open(tree.Root)).Message.ShouldBe(
            $"{tree.Root}: expected a folder a case with its image in images/ and its masks in masks/, as in Kaggle's stage1_train; "
            + "found images/, notes.txt.");
    }

    [Fact]
    public void The_real_archive_lists_its_670_cases()
    {
        using var source = Open(RealData.Archive("dsb2018_stage1_train.zip"));

        source.Ids.Count.ShouldBe(670);
        source.Problems.ShouldBeEmpty();
        var first = source.Read(0);
        first.Id.ShouldBe("00071198d059ba7f5914a526d124d28e6d010c92466da21d4a04cd5413362552");
        (first.Image.Width, first.Image.Height).ShouldBe((256, 256));
    }

    private static ICaseSource Open(string path) => new Dsb2018DataSet().Open(new Dsb2018Options { Path = path });
}
