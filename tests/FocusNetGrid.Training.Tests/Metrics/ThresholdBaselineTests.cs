using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Synthetic;
using FocusNetGrid.Training.Metrics;

namespace FocusNetGrid.Training.Tests.Metrics;

public sealed class ThresholdBaselineTests
{
    private const string ScikitImage = """
        import json, sys
        import numpy as np
        from PIL import Image
        from skimage.filters import threshold_otsu

        def bright(pixels):
            size = int((len(pixels) / 3) ** 0.5)
            grey = np.array(Image.fromarray(np.array(pixels, np.uint8).reshape(size, size, 3)).convert('L'))
            return int((grey > threshold_otsu(grey)).sum())

        print(json.dumps([bright(pixels) for pixels in json.load(sys.stdin)]))
        """;

    [Fact]
    public void The_threshold_is_the_one_that_scikit_image_finds()
    {
        var cases = Synthetic(SyntheticKind.Lesions, 6).Concat(Synthetic(SyntheticKind.Nuclei, 6)).ToArray();
        var expected = PythonJudge.Ask<int[]>("numpy, PIL, skimage", ScikitImage, cases.Select(image => Array.ConvertAll(image.Image.Pixels, level => (int)level)));
        var bright = ThresholdBaseline.Fit(new InMemoryData(2, [Square(foreground: 200, background: 10, side: 1)]), ["square"]);

        bright.Side.ShouldBe(ForegroundSide.Bright);
        cases.Select(image => bright.Segment(image.Image.Pixels).Count(above => above)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(200, 10, 6, ForegroundSide.Bright)]
    [InlineData(10, 200, 6, ForegroundSide.Dark)]
    public void The_side_is_the_one_that_fits_the_training_part(byte foreground, byte background, int side, ForegroundSide expected)
    {
        var data = new InMemoryData(8, [Square(foreground, background, side)]);

        var baseline = ThresholdBaseline.Fit(data, ["square"]);

        baseline.Side.ShouldBe(expected);
        baseline.Evaluate(data, ["square"], "validation", batch: 8).Pooled.Dice.ShouldBe(1);
    }

    [Fact]
    public void Bright_and_dark_foregrounds_mixed_make_it_take_the_smaller_side()
    {
        var data = new InMemoryData(8, [Square(200, 10, 3), Square(10, 200, 3) with { Id = "dark" }]);

        ThresholdBaseline.Fit(data, ["square", "dark"]).Side.ShouldBe(ForegroundSide.Smaller);
    }

    [Theory]
    [InlineData(SyntheticKind.Lesions)]
    [InlineData(SyntheticKind.Nuclei)]
    public void The_synthetic_sets_are_neither_trivial_nor_hopeless_for_it(SyntheticKind kind)
    {
        var data = new InMemoryData(64, [.. Synthetic(kind, 60)]);

        var evaluation = ThresholdBaseline.Fit(data, data.Ids).Evaluate(data, data.Ids, "validation", batch: 8);

        evaluation.Pooled.Dice.ShouldBeInRange(0.35, 0.75);
        evaluation.Loss.ShouldBe(1 - evaluation.PerImage.Dice, 1e-12);
    }

    [Fact]
    public void An_unknown_id_is_named() =>
        Should.Throw<ArgumentException>(() => ThresholdBaseline.Fit(new InMemoryData(8, [Square(200, 10, 3)]), ["gone"])).Message.ShouldContain("'gone'");

    private static SegmentationCase[] Synthetic(SyntheticKind kind, int count)
    {
        using var source = new SyntheticDataSet().Open(new SyntheticOptions { Kind = kind, Count = count, Size = 64 });
        return [.. Enumerable.Range(0, count).Select(source.Read)];
    }

    private static SegmentationCase Square(byte foreground, byte background, int side)
    {
        bool Inside(int pixel) => pixel / 8 < side && pixel % 8 < side;
        var image = Enumerable.Range(0, 64).SelectMany(pixel => Enumerable.Repeat(Inside(pixel) ? foreground : background, 3));
        var mask = Enumerable.Range(0, 64).Select(pixel => Inside(pixel) ? byte.MaxValue : (byte)0);
        return new SegmentationCase("square", new Raster(8, 8, 3, [.. image]), new Raster(8, 8, 1, [.. mask]));
    }
}
