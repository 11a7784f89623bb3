using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class LabelPlacementTests
{
    private static readonly Box Bounds = new(0, 0, 700, 400);

    [Fact]
    public void Labels_of_crowded_points_cover_neither_each_other_nor_a_point()
    {
        var anchors = Enumerable.Range(0, 9).Select(index => (new Point(340 + 11 * (index % 3), 190 + 9 * (index / 3)), $"network-{index}")).ToList();
        var points = anchors.ConvertAll(anchor => Box.Around(anchor.Item1, 10, 10));

        var places = LabelPlacement.Place(anchors, points, Bounds, 13);

        places.ShouldAllBe(place => Bounds.Contains(place) && points.All(point => point.Overlap(place) == 0));
        places.SelectMany((one, index) => places.Skip(index + 1).Select(one.Overlap)).ShouldAllBe(overlap => overlap == 0);
    }

    [Fact]
    public void A_lone_point_has_its_label_at_its_right() =>
        LabelPlacement.Place([(new Point(100, 100), "unet")], [], Bounds, 13).Single().Left.ShouldBeGreaterThan(100);

    [Fact]
    public void At_the_right_edge_the_label_goes_to_the_left() =>
        LabelPlacement.Place([(new Point(695, 100), "unet")], [], Bounds, 13).Single().Right.ShouldBeLessThan(695);
}
