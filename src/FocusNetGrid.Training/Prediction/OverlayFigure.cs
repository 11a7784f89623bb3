using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Prediction;

/// <summary>Chosen cases, a row each: image, truth, prediction, errors in colour.</summary>
public static class OverlayFigure
{
    private const int Padding = 6;

    /// <summary>Smaller pictures are enlarged by a whole number, so that their captions fit.</summary>
    private const int SmallestTile = 256;

    private static readonly Colour Ink = new(0, 0, 0);
    private static readonly Colour Paper = new(255, 255, 255);

    /// <summary>Predicts the cases and draws the figure.</summary>
    /// <param name="predictor">The trained network.</param>
    /// <param name="data">Where the cases' images and truths are, at the size that the network was trained at.</param>
    /// <param name="choices">The rows.</param>
    /// <exception cref="DataException">The data lack a case.</exception>
    public static Raster Draw(Predictor predictor, PreparedData data, IReadOnlyList<CaseChoice> choices) =>
        Drawing.Grid([.. choices.SelectMany(choice => Row(predictor, data, choice))], columns: 4, Padding, Paper);

    private static IEnumerable<Raster> Row(Predictor predictor, PreparedData data, CaseChoice choice)
    {
        var (image, truth) = PreparedCase.Find(data, choice.Id);
        var prediction = predictor.Predict(image).Mask;
        return
        [
            Captioned(image, $"{choice.Rule}: {choice.Id}"),
            Captioned(truth, "truth"),
            Captioned(prediction, $"prediction, Jaccard {choice.Jaccard:F3}"),
            Captioned(Overlay.Draw(image, prediction, truth), "errors"),
        ];
    }

    private static Raster Captioned(Raster image, string text) => Drawing.Caption(Enlarged(image), text, Ink, Paper);

    private static Raster Enlarged(Raster image)
    {
        var scale = (SmallestTile + image.Height - 1) / image.Height;
        return scale == 1 ? image : Resampling.Resize(image, scale * image.Height, scale * image.Width);
    }
}
