using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Tests.Data;

public sealed class Isic2018DataSetTests
{
    private const string Input = "ISIC2018_Task1-2_Training_Input";
    private const string Truth = "ISIC2018_Task1_Training_GroundTruth";

    [Fact]
    public void The_official_layout_is_read_with_its_licences_beside_the_images()
    {
        using var tree = new DataTree().Image($"{Input}/ISIC_2.jpg").Image($"{Input}/ISIC_1.jpg").Bytes($"{Input}/LICENSE.txt", [1])
            .Mask($"{Truth}/ISIC_1_segmentation.png").Mask($"{Truth}/ISIC_2_segmentation.png");

        using var source = Open(tree.Root);

        source.Ids.ShouldBe(["ISIC_1", "ISIC_2"]);
        source.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Images_without_the_ground_truth_are_told_where_to_put_it()
    {
        using var tree = new DataTree().Image($"{Input}/ISIC_1.jpg");

        Should.Throw<DataException>(() => Open(tree.Root)).Message.ShouldBe(
            $"{tree[Truth]}/: is missing or holds no PNG, JPEG, BMP or TIFF files; put the data there.");
    }

    [Fact]
    public void The_real_archive_lists_its_2594_cases()
    {
        using var source = Open(RealData.Archive("isic2018_task1_256.zip"));

        source.Ids.Count.ShouldBe(2594);
        source.Problems.ShouldBeEmpty();
        source.Ids[0].ShouldBe("ISIC_0000000");
        source.Read(0).Mask.Pixels.ShouldContain((byte)255);
    }

    private static ICaseSource Open(string path) => new Isic2018DataSet().Open(new Isic2018Options { Path = path });
}
