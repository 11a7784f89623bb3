using FocusNetGrid.Imaging;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Prediction;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>The figure of a trial's best, median and worst case.</summary>
internal static class TrialOverlay
{
    /// <summary>Where it lies.</summary>
    public static string FileIn(TrialFiles files) => Path.Combine(files.Directory, "overlay.png");

    /// <summary>Draws it.</summary>
    public static void Draw(TrialFiles files, TrialResult result, PreparedData data, string device)
    {
        using var predictor = Predictor.Open(files.Directory, device);
        var figure = OverlayFigure.Draw(predictor, data, CaseChoice.ByJaccard(result.Evaluations[^1].Cases));
        var png = ImageCodec.EncodePng(figure);
        DurableFile.Write(FileIn(files), png.Length, stream => stream.Write(png));
    }
}
