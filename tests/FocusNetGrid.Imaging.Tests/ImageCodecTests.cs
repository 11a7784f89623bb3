namespace FocusNetGrid.Imaging.Tests;

public sealed class ImageCodecTests
{
    [Theory]
    [InlineData("grey-1.png", "Image.fromarray(grey > 128).save(out)")]
    [InlineData("grey-8.png", "Image.fromarray(grey).save(out)")]
    [InlineData("grey-alpha.png", "Image.merge('LA', [Image.fromarray(grey), Image.fromarray(rgb[..., 0])]).save(out)")]
    [InlineData("rgb.png", "Image.fromarray(rgb).save(out)")]
    [InlineData("rgba.png", "Image.fromarray(np.dstack([rgb, grey])).save(out)")]
    [InlineData("palette-8.png", "Image.fromarray(rgb).convert('P').save(out)")]
    [InlineData("palette-2.png", "Image.fromarray(rgb).quantize(4).save(out, bits=2)")]
    [InlineData("palette-transparent.png", "Image.fromarray(rgb).convert('P').save(out, transparency=3)")]
    [InlineData("rgb.jpg", "Image.fromarray(rgb).save(out, quality=90)")]
    [InlineData("progressive.jpg", "Image.fromarray(rgb).save(out, progressive=True)")]
    [InlineData("grey.jpg", "Image.fromarray(grey).save(out)")]
    [InlineData("rgb.bmp", "Image.fromarray(rgb).save(out)")]
    [InlineData("palette.bmp", "Image.fromarray(rgb).convert('P').save(out)")]
    [InlineData("grey.bmp", "Image.fromarray(grey).save(out)")]
    [InlineData("rgb.tif", "Image.fromarray(rgb).save(out)")]
    [InlineData("lzw.tif", "Image.fromarray(rgb).save(out, compression='tiff_lzw')")]
    [InlineData("grey.tif", "Image.fromarray(grey).save(out, compression='tiff_adobe_deflate')")]
    public void Every_kind_of_file_decodes_to_what_Pillow_makes_of_it(string name, string save)
    {
        using var folder = new TemporaryFolder();
        Pillow.Run($"out = sys.argv[1]\n{save}\nopen(out + '.raw', 'wb').write(Image.open(out).convert('RGB').tobytes())", folder[name]);

        var decoded = ImageCodec.DecodeRgb(File.ReadAllBytes(folder[name]));

        (decoded.Height, decoded.Width, decoded.Channels).ShouldBe((40, 50, 3));
        decoded.Pixels.ShouldBe(File.ReadAllBytes(folder[name + ".raw"]));
    }

    [Theory]
    [InlineData("grey.png", "Image.fromarray(wide[..., 0]).save(out)", 1)]
    [InlineData("grey.tif", "Image.fromarray(wide[..., 0]).save(out)", 1)]
    [InlineData("rgb.png", """
        chunk = lambda kind, body: struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))
        rows = b''.join(b'\0' + row.astype('>u2').tobytes() for row in wide)
        header = struct.pack('>IIBBBBB', 50, 40, 16, 2, 0, 0, 0)
        open(out, 'wb').write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))
        """, 3)]
    public void Sixteen_bits_are_divided_by_257_and_rounded(string name, string save, int channels)
    {
        using var folder = new TemporaryFolder();
        Pillow.Run(
            "out = sys.argv[1]\nwide = rgb.astype(np.uint16) * 256 + rgb[::-1]\n" + save + "\n"
            + $"open(out + '.raw', 'wb').write(np.round(wide[..., :{channels}] / 257).astype(np.uint8).tobytes())",
            folder[name]);

        var decoded = ImageCodec.Decode(File.ReadAllBytes(folder[name]));

        decoded.Channels.ShouldBe(channels);
        decoded.Pixels.ShouldBe(File.ReadAllBytes(folder[name + ".raw"]));
    }

    [Fact]
    public void An_EXIF_orientation_is_not_applied_so_that_images_stay_as_their_masks_are()
    {
        using var folder = new TemporaryFolder();
        Pillow.Run("image = Image.fromarray(rgb); exif = image.getexif(); exif[274] = 6; image.save(sys.argv[1], exif=exif)", folder["turned.jpg"]);

        var decoded = ImageCodec.Decode(File.ReadAllBytes(folder["turned.jpg"]));

        (decoded.Height, decoded.Width).ShouldBe((40, 50));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void A_PNG_written_here_is_read_by_Pillow_and_here_without_loss(int channels)
    {
        using var folder = new TemporaryFolder();
        var picture = Pictures.Tissue(37, 53, channels);
        File.WriteAllBytes(folder["a.png"], ImageCodec.EncodePng(picture));
        Pillow.Run("open(sys.argv[2], 'wb').write(Image.open(sys.argv[1]).tobytes())", folder["a.png"], folder["a.raw"]);

        File.ReadAllBytes(folder["a.raw"]).ShouldBe(picture.Pixels);
        ImageCodec.Decode(File.ReadAllBytes(folder["a.png"])).Pixels.ShouldBe(picture.Pixels);
    }

    [Fact]
    public void A_JPEG_written_here_is_near_its_original_and_nearer_at_higher_quality()
    {
        var picture = Resampling.Resize(Pictures.Tissue(80, 90, 3), 40, 45);

        var fine = Distance(ImageCodec.Decode(ImageCodec.EncodeJpeg(picture, 98)), picture);
        var coarse = Distance(ImageCodec.Decode(ImageCodec.EncodeJpeg(picture, 30)), picture);

        fine.ShouldBeLessThan(4);
        coarse.ShouldBeGreaterThan(fine);
    }

    [Fact]
    public void Samples_that_do_not_fill_the_image_are_refused_before_native_code_sees_them() =>
        Should.Throw<ArgumentException>(() => ImageCodec.EncodePng(new Raster(10, 10, 3, new byte[299])));

    private static double Distance(Raster one, Raster other) => one.Pixels.Zip(other.Pixels, (a, b) => Math.Abs(a - b)).Average();
}
