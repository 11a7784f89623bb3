namespace FocusNetGrid.Imaging.Tests;

public sealed class DrawingTests
{
    private static readonly Colour Red = new(255, 0, 0);
    private static readonly Colour White = new(255, 255, 255);
    private static readonly Colour Black = new(0, 0, 0);

    [Fact]
    public void A_grid_has_padding_around_and_between_and_centres_smaller_tiles()
    {
        var grid = Drawing.Grid([Drawing.Blank(4, 6, Red), Drawing.Blank(2, 2, Black), Drawing.Blank(4, 6, Black)], 2, 3, White);

        (grid.Height, grid.Width).ShouldBe((2 * 4 + 3 * 3, 2 * 6 + 3 * 3));
        At(grid, 3, 3).ShouldBe(Red);
        At(grid, 2, 3).ShouldBe(White);
        At(grid, 4, 14).ShouldBe(Black);
        At(grid, 3, 14).ShouldBe(White);
        At(grid, 10, 3).ShouldBe(Black);
        At(grid, 10, 12).ShouldBe(White);
    }

    [Fact]
    public void An_outline_is_the_foreground_that_touches_background()
    {
        var mask = new Raster(5, 5, 1, [0, 0, 0, 0, 0, 0, 255, 255, 255, 0, 0, 255, 255, 255, 0, 0, 255, 255, 255, 0, 0, 0, 0, 0, 0]);

        var drawn = Drawing.Outline(Drawing.Blank(5, 5, Black), mask, Red);

        At(drawn, 1, 1).ShouldBe(Red);
        At(drawn, 2, 3).ShouldBe(Red);
        At(drawn, 2, 2).ShouldBe(Black);
        At(drawn, 0, 1).ShouldBe(Black);
    }

    [Fact]
    public void A_tint_blends_under_the_mask_only_and_leaves_the_image_as_it_was()
    {
        var image = Drawing.Blank(1, 2, Black);

        var drawn = Drawing.Tint(image, new Raster(1, 2, 1, [255, 0]), Red, 0.5);

        At(drawn, 0, 0).ShouldBe(new Colour(128, 0, 0));
        At(drawn, 0, 1).ShouldBe(Black);
        At(image, 0, 0).ShouldBe(Black);
    }

    [Fact]
    public void A_caption_is_a_strip_above_the_image_with_ink_in_it()
    {
        var captioned = Drawing.Caption(Drawing.Blank(10, 60, Red), "case-7", Black, White);

        var strip = captioned.Height - 10;
        var rows = captioned.Pixels.Chunk(3 * 60).ToArray();
        rows[..strip].SelectMany(row => row).Min().ShouldBeLessThan((byte)100);
        rows[..strip].SelectMany(row => row).Max().ShouldBe((byte)255);
        rows[strip..].ShouldAllBe(row => row[0] == 255 && row[1] == 0);
    }

    [Fact]
    public void A_mask_of_another_size_is_refused() =>
        Should.Throw<ArgumentException>(() => Drawing.Outline(Drawing.Blank(3, 3, Black), Pictures.Circles(4, 3), Red));

    private static Colour At(Raster image, int y, int x)
    {
        var at = 3 * (y * image.Width + x);
        return new Colour(image.Pixels[at], image.Pixels[at + 1], image.Pixels[at + 2]);
    }
}
