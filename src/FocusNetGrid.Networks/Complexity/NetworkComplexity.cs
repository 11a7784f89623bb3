using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Complexity;

/// <summary>Size and cost of a network for one image of a given size.</summary>
public sealed record NetworkComplexity
{
    /// <summary>The name that specs use.</summary>
    public required string Network { get; init; }

    /// <summary>Rows of the image.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of the image.</summary>
    public required int Width { get; init; }

    /// <summary>What the network learns and keeps.</summary>
    public required ParameterCount Parameters { get; init; }

    /// <summary>Its layers with weights, in the order of the state dictionary.</summary>
    public required IReadOnlyList<LayerCost> Layers { get; init; }

    /// <summary>
    /// Multiply-adds of all convolutions and fully connected layers as the network is published: every value that a layer gives, times the
    /// weights that go into it. Norms, activations, poolings and sums are not counted. Twice this is what is often called FLOPs.
    /// </summary>
    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>
    /// The same count of what is really computed: fewer, where a layer runs before an up-sampling that the publication puts first, or
    /// where the equal taps of an up-sampled image are added before they are multiplied.
    /// </summary>
    public long ComputedMultiplyAdds => Layers.Sum(layer => layer.ComputedMultiplyAdds);

    /// <summary>
    /// Values that the layers give for one image: convolutions, norms, poolings and gates, with rectifiers in place. A training step keeps them for its
    /// backward pass, 4 bytes each in single precision; sums, products and concatenations between layers come on top.
    /// </summary>
    public required long Activations { get; init; }

    /// <summary>What TensorFlow 1's graph profiler reports of the published code with an unknown batch size: operations on weights only.</summary>
    public required long ProfilerFlops { get; init; }

    /// <summary>Bytes that a training step keeps of a batch's activations in single precision.</summary>
    public long ActivationBytes(int batch) => 4 * batch * Activations;

    /// <summary>
    /// Counts by running the network on four small empty images, in evaluation mode, on the device where it is; <see cref="SizeLaw"/> says why these
    /// tell the counts of any image.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The height or width is not positive.</exception>
    public static NetworkComplexity Of(SegmentationNetwork network, int height, int width)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        var law = SizeLaw.Of(network, height, width);
        var wasTraining = network.training;
        network.eval();
        var runs = law.Images.Select(image => Run(network, image.Height, image.Width)).ToList();
        network.train(wasTraining);
        return new()
        {
            Network = network.GetName(),
            Height = height,
            Width = width,
            Parameters = ParameterCount.Of(network),
            Layers = [.. runs[0].Layers.Select((layer, index) => layer with
            {
                MultiplyAdds = law.Apply(runs.ConvertAll(run => run.Layers[index].MultiplyAdds)),
                ComputedMultiplyAdds = law.Apply(runs.ConvertAll(run => run.Layers[index].ComputedMultiplyAdds)),
                Activations = law.Apply(runs.ConvertAll(run => run.Layers[index].Activations)),
            })],
            Activations = law.Apply(runs.ConvertAll(run => run.Activations)),
            ProfilerFlops = Complexity.ProfilerFlops.Of(network, NetworkCatalog.Find(network.GetName()).IsDecayedAsPublished),
        };
    }

    private static (IReadOnlyList<LayerCost> Layers, long Activations) Run(SegmentationNetwork network, int height, int width)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var activations = new ActivationMeter(network);
        using var meter = new MultiplyAddMeter(network);
        network.call(zeros([1, network.InputChannels, height, width], device: network.parameters().First().device));
        return (meter.Layers(activations.Values), activations.Values.Values.Sum());
    }
}
