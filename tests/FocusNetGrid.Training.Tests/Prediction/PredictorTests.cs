using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Prediction;
using FocusNetGrid.Training.Tests.Trials;

namespace FocusNetGrid.Training.Tests.Prediction;

public sealed class PredictorTests(TrainedTrial trained) : IClassFixture<TrainedTrial>
{
    [Fact]
    public void A_prediction_at_the_trained_size_is_what_the_trial_measured()
    {
        using var predictor = Predictor.Open(trained.Folder.Path, "cpu");

        foreach (var counts in trained.Result.Evaluations.SelectMany(part => part.Cases))
        {
            var index = TinyTrial.Data.Ids.ToList().IndexOf(counts.Id);
            var mask = predictor.Predict(new Raster(32, 32, 3, TinyTrial.Data.Image(index).ToArray())).Mask.Pixels;
            var truth = TinyTrial.Data.Mask(index).ToArray();
            mask.Zip(truth).Count(pixel => pixel is (255, 1)).ShouldBe((int)counts.TruePositives);
            mask.Zip(truth).Count(pixel => pixel is (255, 0)).ShouldBe((int)counts.FalsePositives);
        }
    }

    [Theory]
    [InlineData(PredictionSize.Trained)]
    [InlineData(PredictionSize.Native)]
    public void Any_size_of_image_gets_masks_of_its_own_size(PredictionSize size)
    {
        using var predictor = Predictor.Open(trained.Folder.Path, "cpu");

        var map = predictor.Predict(new Raster(45, 70, 1, new byte[45 * 70]), size);

        (map.Mask.Height, map.Mask.Width, map.Mask.Channels).ShouldBe((45, 70, 1));
        (map.Probability.Height, map.Probability.Width, map.Probability.Channels).ShouldBe((45, 70, 1));
    }

    [Fact]
    public void The_mask_is_where_the_probability_is_above_a_half()
    {
        using var predictor = Predictor.Open(trained.Folder.Path, "cpu");

        var map = predictor.Predict(new Raster(32, 32, 3, TinyTrial.Data.Image(0).ToArray()));

        map.Mask.Pixels.ShouldContain((byte)255);
        map.Mask.Pixels.Zip(map.Probability.Pixels).ShouldAllBe(pixel => pixel.First == 255 ? pixel.Second >= 128 : pixel.Second <= 128);
    }

    [Fact]
    public void A_folder_without_a_trial_is_refused()
    {
        using var empty = new TrialFolder();

        Should.Throw<CheckpointException>(() => Predictor.Open(empty.Path, "cpu")).Message.ShouldContain("give the folder of a trained trial");
    }
}
