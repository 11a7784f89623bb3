using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Prediction;

/// <summary>Segments image files: for each a mask, a probability map and an overlay at the image's own size.</summary>
public static class ImagePrediction
{
    /// <summary>Segments what a request names, an image at a time and in ordinal order of their ids.</summary>
    /// <param name="predictor">The trained network.</param>
    /// <param name="request">What to segment.</param>
    /// <param name="cancellationToken">Acted on between images; the files of an image are whole or absent.</param>
    /// <exception cref="DataException">An image or mask is missing or cannot be decoded.</exception>
    /// <exception cref="StorageException">A result cannot be written.</exception>
    public static IEnumerable<PredictedImage> Run(Predictor predictor, PredictionRequest request, CancellationToken cancellationToken)
    {
        var images = ImageFolder.Find(request.Images);
        var truths = request.Truth.Length > 0 ? ImageFolder.Find(request.Truth) : null;
        DurableFile.CreateDirectory(request.Output);
        foreach (var (id, path) in images)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var image = ImageFolder.Read(path);
            var map = predictor.Predict(image, request.Size);
            var overlay = truths is null ? Overlay.Draw(image, map.Mask) : Overlay.Draw(image, map.Mask, Truth(truths, id, image, request.Truth));
            yield return new PredictedImage(
                id,
                path,
                image.Height,
                image.Width,
                map.Mask.Pixels.Count(value => value != 0) / (double)map.Mask.Pixels.Length,
                Write(request.Output, $"{id}_mask.png", map.Mask),
                Write(request.Output, $"{id}_probability.png", map.Probability),
                Write(request.Output, $"{id}_overlay.png", overlay));
        }
    }

    private static Raster Truth(SortedDictionary<string, string> truths, string id, Raster image, string folder)
    {
        if (!truths.TryGetValue(id, out var path))
        {
            throw new DataException(folder, $"has no mask named '{id}'; add it, or leave the truth out.");
        }

        var mask = ImageFolder.ReadMask(path);
        return mask.Height == image.Height && mask.Width == image.Width
            ? mask
            : throw new DataException(path, $"is {mask.Width}x{mask.Height}, but its image is {image.Width}x{image.Height}; give the mask of this image.");
    }

    private static string Write(string folder, string name, Raster raster)
    {
        var path = Path.Combine(folder, name);
        var file = ImageCodec.EncodePng(raster);
        DurableFile.Write(path, file.Length, stream => stream.Write(file));
        return path;
    }
}
