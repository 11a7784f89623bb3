using System.Runtime.InteropServices;
using FocusNetGrid.Imaging;
using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Weights;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Trials;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Training.Prediction;

/// <summary>A trained network that segments images of any size. To be used on one thread.</summary>
public sealed class Predictor : IDisposable
{
    private readonly SegmentationNetwork network;
    private readonly Device device;

    private Predictor(SegmentationNetwork network, int size, Device device)
    {
        this.network = network;
        this.device = device;
        Size = size;
    }

    /// <summary>Rows and columns of the images that the network was trained on.</summary>
    public int Size { get; }

    /// <summary>Opens the best weights of a trial, finished or not, with the settings that lie beside them.</summary>
    /// <param name="trialDirectory">The trial's folder.</param>
    /// <param name="device"><c>cpu</c> or <c>cuda:0</c>.</param>
    /// <remarks>Building the network draws from torch's generator, which belongs to the process: not to be done while a trial trains in it.</remarks>
    /// <exception cref="CheckpointException">There are no settings, or no weights yet.</exception>
    /// <exception cref="SafeTensorsException">The weights are damaged or another network's.</exception>
    /// <exception cref="DeviceException">There is no such device.</exception>
    public static Predictor Open(string trialDirectory, string device)
    {
        var files = new TrialFiles(trialDirectory);
        var trial = TrialFile.Read(files.Trial);
        if (!File.Exists(files.BestWeights))
        {
            throw new CheckpointException(files.BestWeights, "there are no weights yet; train the trial for an epoch at least.");
        }

        var target = ComputeDevice.Resolve(device);
        var network = TrialNetwork.Build(trial.Network, seed: 0, target);
        SafeTensors.Load(network, files.BestWeights);
        network.eval();
        return new Predictor(network, TrainedSize(files.Trial, trial.Data), target);
    }

    /// <summary>Segments an image.</summary>
    /// <param name="image">RGB or grey, of any size.</param>
    /// <param name="size">The size at which it goes through the network.</param>
    public SegmentationMap Predict(Raster image, PredictionSize size = PredictionSize.Trained)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var seen = size == PredictionSize.Native ? image : Resampling.Resize(image, Size, Size);
        var probability = network.call(ToTensor(seen.ToRgb())).sigmoid();
        if (seen.Height != image.Height || seen.Width != image.Width)
        {
            probability = functional.interpolate(probability, [image.Height, image.Width], mode: InterpolationMode.Bilinear, align_corners: false);
        }

        var values = probability.to_type(ScalarType.Float32).cpu().contiguous();
        var pixels = MemoryMarshal.Cast<byte, float>(values.bytes).ToArray();
        return new SegmentationMap(
            new Raster(image.Height, image.Width, 1, Array.ConvertAll(pixels, value => value > 0.5f ? byte.MaxValue : byte.MinValue)),
            new Raster(image.Height, image.Width, 1, Array.ConvertAll(pixels, value => (byte)MathF.Round(255 * value))));
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();

    private Tensor ToTensor(Raster image)
    {
        var bytes = empty([1, image.Height, image.Width, 3], ScalarType.Byte);
        image.Pixels.CopyTo(bytes.bytes);
        return bytes.to(device).to_type(ScalarType.Float32).div_(255f).permute(0, 3, 1, 2);
    }

    private static int TrainedSize(string path, Component data) => data.Options["size"]?.GetValue<int>()
        ?? throw new CheckpointException(path, $"the data '{data.Name}' have no size; give the folder of a trained trial.");
}
