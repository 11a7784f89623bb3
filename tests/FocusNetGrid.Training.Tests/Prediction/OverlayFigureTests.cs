using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Prediction;
using FocusNetGrid.Training.Tests.Trials;

namespace FocusNetGrid.Training.Tests.Prediction;

public sealed class OverlayFigureTests(TrainedTrial trained) : IClassFixture<TrainedTrial>
{
    [Fact]
    public void The_figure_has_four_tiles_a_case_and_is_the_same_each_time()
    {
        using var predictor = Predictor.Open(trained.Folder.Path, "cpu");
        var choices = CaseChoice.ByJaccard(trained.Result.Evaluations.Single(part => part.Part == "validation").Cases);

        var figure = OverlayFigure.Draw(predictor, TinyTrial.Data, choices);

        figure.Width.ShouldBeGreaterThan(4 * 32);
        figure.Height.ShouldBeGreaterThan(choices.Count * 32);
        OverlayFigure.Draw(predictor, TinyTrial.Data, choices).Pixels.ShouldBe(figure.Pixels);
    }

    [Fact]
    public void A_case_of_other_data_is_refused()
    {
        using var predictor = Predictor.Open(trained.Folder.Path, "cpu");

        Should.Throw<DataException>(() => OverlayFigure.Draw(predictor, TinyTrial.Data, [new CaseChoice("best", "elsewhere", 1)]));
    }
}
