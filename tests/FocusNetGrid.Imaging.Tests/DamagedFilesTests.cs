namespace FocusNetGrid.Imaging.Tests;

public sealed class DamagedFilesTests
{
    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".bmp")]
    [InlineData(".tif")]
    public void A_file_cut_short_anywhere_is_an_error_never_a_half_grey_image(string extension)
    {
        var whole = File(extension);

        foreach (var kept in Enumerable.Range(1, 19).Select(twentieth => whole.Length * twentieth / 20).Append(whole.Length - 1))
        {
            Should.Throw<DecodeException>(() => ImageCodec.Decode(whole.AsSpan(0, kept)), $"{kept} of {whole.Length} bytes");
        }
    }

    [Fact]
    public void A_bit_flipped_anywhere_in_a_PNG_is_an_error()
    {
        var whole = File(".png");

        foreach (var at in Enumerable.Range(1, 50).Select(part => (whole.Length - 1) * part / 50))
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= 0x10;
            Should.Throw<DecodeException>(() => ImageCodec.Decode(flipped), $"byte {at}");
        }
    }

    [Fact]
    public void A_JPEG_whose_data_ends_before_its_image_is_an_error()
    {
        var damaged = File(".jpg");
        byte[] endOfImage = [0xFF, 0xD9];
        endOfImage.CopyTo(damaged, damaged.Length * 3 / 4);

        Should.Throw<DecodeException>(() => ImageCodec.Decode(damaged)).Message.ShouldStartWith("the JPEG is corrupt (libjpeg: ");
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("GIF89a", "the file is no PNG, JPEG, BMP or TIFF image")]
    [InlineData("BM", "the BMP is corrupt or cut short: its header names no size")]
    public void What_is_no_image_is_said_to_be_none(string content, string problem) =>
        Should.Throw<DecodeException>(() => ImageCodec.Decode(System.Text.Encoding.ASCII.GetBytes(content))).Message.ShouldBe(problem);

    [Fact]
    public void A_file_cut_short_is_called_so()
    {
        Should.Throw<DecodeException>(() => ImageCodec.Decode(File(".png").AsSpan(..^20))).Message.ShouldBe("the PNG is cut short");
        Should.Throw<DecodeException>(() => ImageCodec.Decode(File(".jpg").AsSpan(..^20))).Message.ShouldBe("the JPEG is cut short");
    }

    [Theory]
    [InlineData("big.png", "header = struct.pack('>IIBBBBB', 50000, 40000, 8, 2, 0, 0, 0)\nfile = b'\\x89PNG\\r\\n\\x1a\\n' + struct.pack('>I', 13) + b'IHDR' + header + struct.pack('>I', zlib.crc32(b'IHDR' + header)) + struct.pack('>I', 0) + b'IDAT' + struct.pack('>I', zlib.crc32(b'IDAT'))")]
    [InlineData("big.bmp", "b = io.BytesIO(); Image.fromarray(rgb).save(b, 'BMP'); file = bytearray(b.getvalue()); file[18:26] = struct.pack('<II', 50000, 40000)")]
    [InlineData("big.tif", "b = io.BytesIO(); Image.fromarray(rgb).save(b, 'TIFF'); tag = lambda *values: struct.pack('<HHII', *values); file = b.getvalue().replace(tag(256, 4, 1, 50), tag(256, 4, 1, 50000)).replace(tag(257, 4, 1, 40), tag(257, 4, 1, 40000))")]
    public void A_claim_of_two_billion_pixels_is_refused_before_memory_is_taken(string name, string make)
    {
        using var folder = new TemporaryFolder();
        Pillow.Run($"{make}\nopen(sys.argv[1], 'wb').write(file)", folder[name]);

        Should.Throw<DecodeException>(() => ImageCodec.Decode(System.IO.File.ReadAllBytes(folder[name])))
            .Message.ShouldBe("the image claims 50000 x 40000 pixels, and more than 100000000 in all are refused; scale it down");
    }

    [Theory]
    [InlineData("cmyk.jpg", "Image.fromarray(rgb).convert('CMYK').save(sys.argv[1])", "the JPEG holds printing inks (CMYK), which are not supported; save it as RGB")]
    [InlineData("float.tif", "Image.fromarray(grey.astype(np.float32)).save(sys.argv[1])", "the TIFF's samples are neither 8 nor 16-bit whole numbers; save it as 8-bit PNG")]
    public void What_is_not_supported_is_named_with_a_remedy(string name, string save, string problem)
    {
        using var folder = new TemporaryFolder();
        Pillow.Run(save, folder[name]);

        Should.Throw<DecodeException>(() => ImageCodec.Decode(System.IO.File.ReadAllBytes(folder[name]))).Message.ShouldBe(problem);
    }

    private static byte[] File(string extension)
    {
        using var folder = new TemporaryFolder();
        Pillow.Run("Image.fromarray(rgb).save(sys.argv[1])", folder["whole" + extension]);
        return System.IO.File.ReadAllBytes(folder["whole" + extension]);
    }
}
