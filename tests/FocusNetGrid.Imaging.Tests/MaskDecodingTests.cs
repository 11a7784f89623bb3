namespace FocusNetGrid.Imaging.Tests;

public sealed class MaskDecodingTests
{
    [Theory]
    [InlineData("0-and-255", "Image.fromarray(mask.astype(np.uint8) * 255)")]
    [InlineData("0-and-1", "Image.fromarray(mask.astype(np.uint8))")]
    [InlineData("one-bit", "Image.fromarray(mask)")]
    [InlineData("16-bit-full", "Image.fromarray(mask.astype(np.uint16) * 65535)")]
    [InlineData("16-bit-255", "Image.fromarray(mask.astype(np.uint16) * 255)")]
    [InlineData("16-bit-1", "Image.fromarray(mask.astype(np.uint16))")]
    [InlineData("palette", "Image.fromarray(mask).convert('P')")]
    [InlineData("rgb", "Image.fromarray(mask).convert('RGB')")]
    [InlineData("rgba", "Image.fromarray(mask).convert('RGBA')")]
    public void Every_spelling_of_a_mask_gives_the_same_mask(string name, string save)
    {
        using var folder = new TemporaryFolder();
        Pillow.Run(
            $"mask = grey > 128\n({save}).save(sys.argv[1])\nopen(sys.argv[2], 'wb').write((mask * np.uint8(255)).tobytes())",
            folder[name + ".png"], folder["raw"]);

        var mask = ImageCodec.DecodeMask(File.ReadAllBytes(folder[name + ".png"]));

        mask.Channels.ShouldBe(1);
        mask.Pixels.ShouldBe(File.ReadAllBytes(folder["raw"]));
    }

    [Fact]
    public void Masks_all_of_background_and_all_of_foreground_are_masks()
    {
        ImageCodec.DecodeMask(Png(new byte[12])).Pixels.ShouldAllBe(value => value == 0);
        ImageCodec.DecodeMask(Png([.. Enumerable.Repeat((byte)1, 12)])).Pixels.ShouldAllBe(value => value == 255);
    }

    [Fact]
    public void Grey_values_are_counted_and_named()
    {
        byte[] values = [0, 255, 254, 3, 3, 0, 255, 0, 0, 0, 0, 0];

        Should.Throw<DecodeException>(() => ImageCodec.DecodeMask(Png(values))).Message.ShouldBe(
            "the mask has 3 of 12 pixels that are neither 0 nor 255 (they are 3, 254); "
            + "threshold it and save it as PNG with 0 for background and 255 for foreground");
    }

    [Fact]
    public void Instance_labels_are_no_mask()
    {
        byte[] labels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0];

        Should.Throw<DecodeException>(() => ImageCodec.DecodeMask(Png(labels))).Message.ShouldStartWith(
            "the mask has 7 of 12 pixels that are neither 0 nor 1 (they are 2, 3, 4, 5, 6, ... 7 values in all); ");
    }

    [Fact]
    public void A_mask_saved_as_JPEG_is_refused_for_the_values_that_the_compression_made()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Circles(60, 80));

        Should.Throw<DecodeException>(() => ImageCodec.DecodeMask(jpeg)).Message.ShouldContain("that are neither 0 nor 255");
    }

    [Fact]
    public void A_coloured_mask_is_refused() =>
        Should.Throw<DecodeException>(() => ImageCodec.DecodeMask(ImageCodec.EncodePng(new Raster(1, 2, 3, [255, 0, 0, 0, 0, 0]))))
            .Message.ShouldBe("the mask is coloured; save it as grey with 0 for background and 255 for foreground");

    private static byte[] Png(byte[] values) => ImageCodec.EncodePng(new Raster(3, 4, 1, values));
}
