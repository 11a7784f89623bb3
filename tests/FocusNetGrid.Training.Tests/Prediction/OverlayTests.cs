using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Prediction;

namespace FocusNetGrid.Training.Tests.Prediction;

public sealed class OverlayTests
{
    [Fact]
    public void Found_false_and_missed_pixels_have_their_colours_and_the_rest_stays()
    {
        var image = Drawing.Blank(1, 4, new Colour(10, 20, 30));
        var prediction = new Raster(1, 4, 1, [255, 255, 0, 0]);
        var truth = new Raster(1, 4, 1, [255, 0, 255, 0]);

        var drawn = Overlay.Draw(image, prediction, truth);

        drawn.Pixels.Chunk(3).Select(pixel => new Colour(pixel[0], pixel[1], pixel[2])).ShouldBe(
            [ErrorColours.TruePositive, ErrorColours.FalsePositive, ErrorColours.FalseNegative, new Colour(10, 20, 30)]);
    }

    [Fact]
    public void The_inside_of_an_area_lets_the_image_through()
    {
        var image = Drawing.Blank(3, 3, new Colour(200, 200, 200));
        var full = new Raster(3, 3, 1, [.. Enumerable.Repeat((byte)255, 9)]);

        var centre = Overlay.Draw(image, full).Pixels.Chunk(3).ElementAt(4);

        centre.ShouldBe([110, 181, 162]);
    }
}
