using static TorchSharp.torch;

namespace FocusNetGrid.Training.Batches;

/// <summary>A batch as tensors on the training device; they belong to the dispose scope in which it is made.</summary>
/// <param name="Images">[N,3,H,W] in [0,1], channels-last.</param>
/// <param name="Masks">[N,1,H,W], 0 or 1.</param>
internal sealed record TensorBatch(Tensor Images, Tensor Masks)
{
    /// <summary>Uploads bytes and converts on the device. The pixels lie channels-last already, so nothing is transposed.</summary>
    public static TensorBatch From(PixelBatch batch, int size, Device device)
    {
        var images = Upload(batch.Images, [batch.Count, size, size, 3], device).to_type(ScalarType.Float32).div_(255f);
        var masks = Upload(batch.Masks, [batch.Count, 1, size, size], device).to_type(ScalarType.Float32);
        return new TensorBatch(images.permute(0, 3, 1, 2), masks);
    }

    private static Tensor Upload(ReadOnlySpan<byte> bytes, long[] shape, Device device)
    {
        var tensor = empty(shape, ScalarType.Byte);
        bytes.CopyTo(tensor.bytes);
        return tensor.to(device);
    }
}
