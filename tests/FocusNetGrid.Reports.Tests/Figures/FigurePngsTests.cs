using System.Buffers.Binary;
using System.IO.Compression;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Tests.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Figures;

public sealed class FigurePngsTests
{
    [Fact]
    public async Task A_PNG_in_light_colours_stands_beside_every_SVG()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.svg"), ScoreDistributions.Draw("x", "Jaccard", MadeUp.Samples(2, 20)).Svg);
        File.WriteAllText(folder.File("b.svg"), CompositeFigure.Draw(MadeUp.Composite(3)).Svg);

        (await FigurePngs.DrawAllAsync(folder.Path, TestContext.Current.CancellationToken)).ShouldBeEmpty();

        foreach (var (name, pixels) in new[] { ("a.png", 1440), ("b.png", 2400) })
        {
            var (width, corner) = Read(File.ReadAllBytes(folder.File(name)));
            width.ShouldBe(pixels);
            corner.ShouldBe(new byte[] { 255, 255, 255 });
        }
    }

    [Fact]
    public async Task The_same_figure_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.svg"), Slices.Draw("x", MadeUp.Study(12)).Svg);

        await FigurePngs.DrawAllAsync(folder.Path, TestContext.Current.CancellationToken);
        var first = File.ReadAllBytes(folder.File("a.png"));
        await FigurePngs.DrawAllAsync(folder.Path, TestContext.Current.CancellationToken);

        File.ReadAllBytes(folder.File("a.png")).ShouldBe(first);
    }

    [Fact]
    public async Task A_missing_program_is_said_with_the_way_to_get_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.svg"), "<svg/>");

        var problem = await FigurePngs.DrawAllAsync(folder.Path, "no-such-program", TestContext.Current.CancellationToken);

        problem.ShouldContain("no-such-program is missing");
        problem.ShouldContain("apt-get install librsvg2-bin");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_SVG_that_cannot_be_drawn_is_named_and_leaves_no_PNG_and_the_others_are_drawn()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("broken.svg"), "this is no SVG");
        File.WriteAllText(folder.File("broken.png"), "of an earlier drawing");
        File.WriteAllText(folder.File("whole.svg"), ScoreDistributions.Draw("x", "Jaccard", MadeUp.Samples(2, 20)).Svg);

        var problem = await FigurePngs.DrawAllAsync(folder.Path, TestContext.Current.CancellationToken);

        problem.ShouldStartWith("no PNG beside broken.svg: rsvg-convert ended with 1: ");
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["broken.svg", "whole.png", "whole.svg"], ignoreOrder: true);
    }

    /// <summary>Width and the colour of the first pixel: of the first pixel no filter of PNG changes anything.</summary>
    private static (int Width, byte[] Corner) Read(byte[] png)
    {
        using var data = new MemoryStream();
        for (var place = 8; place < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(place));
            if (png.AsSpan(place + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png, place + 8, length);
            }

            place += 12 + length;
        }

        data.Position = 0;
        using var pixels = new ZLibStream(data, CompressionMode.Decompress);
        var start = new byte[4];
        pixels.ReadExactly(start);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), start[1..]);
    }
}
