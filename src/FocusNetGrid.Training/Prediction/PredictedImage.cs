namespace FocusNetGrid.Training.Prediction;

/// <summary>A segmented image and the files that were written for it.</summary>
/// <param name="Id">The image's name without extension.</param>
/// <param name="Image">The image's file.</param>
/// <param name="Height">Its rows.</param>
/// <param name="Width">Its columns.</param>
/// <param name="ForegroundShare">Share of its pixels taken for foreground, 0 to 1.</param>
/// <param name="Mask">PNG of 0 and 255.</param>
/// <param name="Probability">PNG of probabilities.</param>
/// <param name="Overlay">PNG of the image with the prediction on it.</param>
public sealed record PredictedImage(
    string Id, string Image, int Height, int Width, double ForegroundShare, string Mask, string Probability, string Overlay);
