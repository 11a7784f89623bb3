using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Prediction;

/// <summary>Draws predictions onto their images.</summary>
public static class Overlay
{
    private const double Opacity = 0.45;

    /// <summary>The prediction alone: its area tinted and outlined.</summary>
    /// <param name="image">RGB or grey.</param>
    /// <param name="prediction">Grey of the same size, 0 for background.</param>
    public static Raster Draw(Raster image, Raster prediction) =>
        Drawing.Outline(Drawing.Tint(image, prediction, ErrorColours.TruePositive, Opacity), prediction, ErrorColours.TruePositive);

    /// <summary>The prediction against the truth: found green, falsely found vermilion, missed blue; each outlined in its colour.</summary>
    /// <param name="image">RGB or grey.</param>
    /// <param name="prediction">Grey of the same size, 0 for background.</param>
    /// <param name="truth">Likewise.</param>
    public static Raster Draw(Raster image, Raster prediction, Raster truth)
    {
        (Colour Colour, bool Predicted, bool True)[] outcomes =
            [(ErrorColours.TruePositive, true, true), (ErrorColours.FalsePositive, true, false), (ErrorColours.FalseNegative, false, true)];
        var drawn = image;
        foreach (var (colour, predicted, isTrue) in outcomes)
        {
            var pixels = prediction.Pixels.Zip(truth.Pixels, (said, so) => (said != 0) == predicted && (so != 0) == isTrue ? byte.MaxValue : byte.MinValue);
            var outcome = prediction with { Pixels = [.. pixels] };
            drawn = Drawing.Outline(Drawing.Tint(drawn, outcome, colour, Opacity), outcome, colour);
        }

        return drawn;
    }
}
