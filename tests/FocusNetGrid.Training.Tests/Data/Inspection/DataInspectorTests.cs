using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Inspection;

namespace FocusNetGrid.Training.Tests.Data.Inspection;

public sealed class DataInspectorTests
{
    [Fact]
    public void Counts_sizes_and_foreground_are_summed_up()
    {
        using var tree = new DataTree().Pairs("a", "b")
            .Image("images/empty.png", 40, 30).Mask("masks/empty.png", 40, 30, foreground: 0)
            .Image("images/full.png", 8, 8).Mask("masks/full.png", 8, 8, foreground: 64);

        var report = Inspect(tree);

        (report.DataSet, report.Cases, report.Usable).ShouldBe(("folder", 4, 4));
        report.Problems.ShouldBeEmpty();
        report.Sizes.ShouldBe([new SizeCount(20, 16, 2), new SizeCount(8, 8, 1), new SizeCount(40, 30, 1)]);
        (report.Foreground.Empty, report.Foreground.Full, report.Foreground.Mean).ShouldBe((1, 1, 0.375));
        report.Foreground.Quantiles.Single(quantile => quantile.Key == 75).Value.ShouldBe(0.4375);
    }

    [Fact]
    public void Everything_wrong_with_every_case_is_told_beside_the_good_ones()
    {
        using var tree = new DataTree().Pairs("good", "grey", "small").Image("images/lonely.png").Mask("masks/small.png", width: 9)
            .Bytes("images/small.png", [1, 2, 3]).Bytes("masks/grey.png", ImageCodec.EncodePng(new Raster(16, 20, 1, [.. Enumerable.Repeat((byte)9, 320)])));

        var report = Inspect(tree);

        (report.Cases, report.Usable).ShouldBe((3, 1));
        report.Problems.Select(problem => problem.Path).ShouldBe(
            [tree["images/lonely.png"], tree["masks/grey.png"], tree["images/small.png"]]);
    }

    [Fact]
    public void The_contact_sheet_shows_cases_with_their_outlines()
    {
        using var tree = new DataTree().Pairs("a", "b", "c");

        Inspect(tree, tree["sheet.png"]);

        var sheet = ImageCodec.Decode(File.ReadAllBytes(tree["sheet.png"]));
        (sheet.Width, sheet.Height).ShouldBe((3 * 192 + 4 * 6, 192 + 16 + 2 * 6));
        sheet.Pixels.Chunk(3).Count(pixel => pixel[0] == 255 && pixel[1] == 64 && pixel[2] == 0).ShouldBeGreaterThan(300);
    }

    [Fact]
    public void A_set_of_hundreds_gives_a_sheet_of_two_dozen()
    {
        using var tree = new DataTree().Pairs([.. Enumerable.Range(100, 60).Select(number => $"case{number}")]);

        Inspect(tree, tree["sheet.png"]);

        ImageCodec.Decode(File.ReadAllBytes(tree["sheet.png"])).Height.ShouldBe(4 * (192 + 16) + 5 * 6);
    }

    [Fact]
    public void Without_a_usable_case_there_is_a_report_and_no_sheet()
    {
        using var tree = new DataTree().Pairs("a").Bytes("images/a.png", [1]);

        var report = Inspect(tree, tree["sheet.png"]);

        (report.Usable, report.Problems.Count, report.Foreground.Mean).ShouldBe((0, 1, 0));
        File.Exists(tree["sheet.png"]).ShouldBeFalse();
    }

    private static DataReport Inspect(DataTree tree, string? sheet = null) => DataInspector.Inspect(
        new FolderDataSet(), new FolderOptions { Path = tree.Root }, sheet, null, 2, TestContext.Current.CancellationToken);
}
