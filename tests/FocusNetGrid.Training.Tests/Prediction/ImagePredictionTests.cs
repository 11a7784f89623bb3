using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Prediction;
using FocusNetGrid.Training.Tests.Trials;

namespace FocusNetGrid.Training.Tests.Prediction;

public sealed class ImagePredictionTests(TrainedTrial trained) : IClassFixture<TrainedTrial>, IDisposable
{
    private readonly TrialFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_image_of_a_folder_gets_mask_probability_and_overlay_at_its_own_size()
    {
        Write("in", "b.png", ImageCodec.EncodePng(Grey(40, 50)));
        Write("in", "a.JPG", ImageCodec.EncodeJpeg(Grey(64, 33)));
        Write("in", "notes.txt", [1, 2, 3]);

        var predicted = Run(new() { Images = In("in"), Output = In("out") });

        predicted.Select(image => (image.Id, image.Height, image.Width)).ShouldBe([("a", 64, 33), ("b", 40, 50)]);
        predicted.Select(image => SizeOf(image.Mask)).ShouldBe([(64, 33, 1), (40, 50, 1)]);
        predicted.Select(image => SizeOf(image.Probability)).ShouldBe([(64, 33, 1), (40, 50, 1)]);
        predicted.Select(image => SizeOf(image.Overlay)).ShouldBe([(64, 33, 3), (40, 50, 3)]);
        Directory.GetFiles(In("out")).Length.ShouldBe(6);
    }

    [Fact]
    public void A_single_file_will_do()
    {
        Write("in", "one.png", ImageCodec.EncodePng(Grey(20, 20)));

        Run(new() { Images = In("in/one.png"), Output = In("out") }).Single().Id.ShouldBe("one");
    }

    [Fact]
    public void Truth_colours_the_overlay()
    {
        Write("in", "disc.png", ImageCodec.EncodePng(new Raster(32, 32, 3, TinyTrial.Data.Image(0).ToArray())));
        Write("truth", "disc.png", ImageCodec.EncodePng(new Raster(32, 32, 1, Array.ConvertAll(TinyTrial.Data.Mask(0).ToArray(), value => (byte)(255 * value)))));

        var overlay = Run(new() { Images = In("in"), Truth = In("truth"), Output = In("out") }).Single().Overlay;

        // An outline has its colour undiluted.
        Colours(overlay).ShouldContain(ErrorColours.TruePositive);
    }

    [Fact]
    public void Images_whose_results_would_overwrite_each_other_are_refused()
    {
        Write("in", "a.png", ImageCodec.EncodePng(Grey(20, 20)));
        Write("in", "a.jpg", ImageCodec.EncodeJpeg(Grey(20, 20)));

        Should.Throw<DataException>(() => Run(new() { Images = In("in"), Output = In("out") })).Message.ShouldContain("rename one");
    }

    [Fact]
    public void A_missing_folder_an_empty_one_and_a_corrupt_image_are_told_apart()
    {
        Directory.CreateDirectory(In("empty"));
        Write("in", "a.png", [1, 2, 3]);

        Should.Throw<DataException>(() => Run(new() { Images = In("none"), Output = In("out") })).Message.ShouldContain("no such file or folder");
        Should.Throw<DataException>(() => Run(new() { Images = In("empty"), Output = In("out") })).Message.ShouldContain("has no images");
        Should.Throw<DataException>(() => Run(new() { Images = In("in"), Output = In("out") })).Message.ShouldStartWith(In("in/a.png"));
    }

    private List<PredictedImage> Run(PredictionRequest request)
    {
        using var predictor = Predictor.Open(trained.Folder.Path, "cpu");
        return [.. ImagePrediction.Run(predictor, request, TestContext.Current.CancellationToken)];
    }

    private string In(string name) => folder.File(name);

    private void Write(string directory, string name, byte[] bytes)
    {
        Directory.CreateDirectory(In(directory));
        File.WriteAllBytes(Path.Combine(In(directory), name), bytes);
    }

    private static Raster Grey(int height, int width) => Drawing.Blank(height, width, new Colour(90, 90, 90));

    private static (int Height, int Width, int Channels) SizeOf(string path)
    {
        var raster = ImageCodec.Decode(File.ReadAllBytes(path));
        return (raster.Height, raster.Width, raster.Channels);
    }

    private static IEnumerable<Colour> Colours(string path) =>
        ImageCodec.Decode(File.ReadAllBytes(path)).Pixels.Chunk(3).Select(pixel => new Colour(pixel[0], pixel[1], pixel[2]));
}
