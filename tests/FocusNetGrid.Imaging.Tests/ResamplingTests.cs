namespace FocusNetGrid.Imaging.Tests;

public sealed class ResamplingTests
{
    [Theory]
    [InlineData(256, 320, 128, 128, 3)]
    [InlineData(520, 696, 256, 256, 3)]
    [InlineData(1040, 1388, 128, 128, 3)]
    [InlineData(603, 1272, 97, 131, 3)]
    [InlineData(101, 77, 256, 256, 3)]
    [InlineData(64, 64, 65, 63, 3)]
    [InlineData(64, 300, 128, 128, 3)]
    [InlineData(33, 47, 1, 1, 3)]
    [InlineData(1, 1, 16, 16, 3)]
    [InlineData(347, 260, 128, 128, 1)]
    [InlineData(90, 120, 251, 119, 1)]
    public void Resizing_equals_Pillows_antialiased_resize(int height, int width, int targetHeight, int targetWidth, int channels)
    {
        using var folder = new TemporaryFolder();
        var picture = Pictures.Tissue(height, width, channels);
        File.WriteAllBytes(folder["a.raw"], picture.Pixels);
        Pillow.Run(
            $"source = np.fromfile(sys.argv[1], np.uint8).reshape({height}, {width}, {channels}).squeeze(-1 if {channels} == 1 else ())\n"
            + $"open(sys.argv[2], 'wb').write(Image.fromarray(source).resize(({targetWidth}, {targetHeight}), Image.BILINEAR).tobytes())",
            folder["a.raw"], folder["b.raw"]);

        var resized = Resampling.Resize(picture, targetHeight, targetWidth);

        var differences = resized.Pixels.Zip(File.ReadAllBytes(folder["b.raw"]), (ours, theirs) => Math.Abs(ours - theirs)).ToArray();
        differences.Length.ShouldBe(targetHeight * targetWidth * channels);
        differences.Max().ShouldBeLessThanOrEqualTo(1);
        differences.Average().ShouldBeLessThan(0.01);
    }

    [Fact]
    public void A_mask_is_foreground_where_at_least_half_is_covered()
    {
        var mask = new Raster(2, 8, 1, [255, 255, 255, 255, 0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0]);

        var resized = Resampling.ResizeMask(mask, 1, 4);

        resized.Pixels.ShouldBe([255, 255, 0, 0]);
    }

    [Theory]
    [InlineData(120, 160, 64, 64)]
    [InlineData(60, 80, 256, 200)]
    public void A_resized_mask_keeps_its_share_of_foreground(int height, int width, int targetHeight, int targetWidth)
    {
        var mask = Pictures.Circles(height, width);

        var resized = Resampling.ResizeMask(mask, targetHeight, targetWidth);

        resized.Pixels.ShouldAllBe(value => value == 0 || value == 255);
        resized.Pixels.Average(value => value / 255.0).ShouldBe(mask.Pixels.Average(value => value / 255.0), 0.02);
    }

    [Fact]
    public void One_colour_stays_that_colour()
    {
        var resized = Resampling.Resize(Drawing.Blank(71, 53, new Colour(1, 128, 254)), 40, 90);

        resized.Pixels.Chunk(3).ShouldAllBe(pixel => pixel[0] == 1 && pixel[1] == 128 && pixel[2] == 254);
    }

    [Fact]
    public void A_size_of_nothing_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Resampling.Resize(Pictures.Circles(4, 4), 0, 4));
}
