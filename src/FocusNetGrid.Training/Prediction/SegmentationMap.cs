using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Prediction;

/// <summary>What a network says of an image, at the image's own size.</summary>
/// <param name="Mask">Grey: 255 where the probability is above 0.5, else 0.</param>
/// <param name="Probability">Grey: the probability from 0 (0) to 1 (255), rounded.</param>
public sealed record SegmentationMap(Raster Mask, Raster Probability);
