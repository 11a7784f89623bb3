using TorchSharp.Modules;

namespace FocusNetGrid.Networks.Complexity;

/// <summary>
/// What TensorFlow 1's graph profiler reports as FLOPs of a Keras network whose batch size is unknown. It leaves out every operation whose shape it
/// cannot know, which is all that see an image, and counts what is done to the weights alone, when they are drawn and when they are decayed. So the
/// number depends on the weights and never on the image.
/// </summary>
internal static class ProfilerFlops
{
    /// <summary>Drawing a weight: a random number, scaled and shifted.</summary>
    private const long Drawn = 2;

    /// <summary>Decaying a weight: squared, scaled and summed up.</summary>
    private const long Decayed = 3;

    /// <summary>
    /// Keeping a batch norm's moving statistics, a channel. Not derived but found: what the three networks of Table 2 with batch norms leave over agrees
    /// in it, 13.1 ± 1.3, 12.7 ± 0.3 and 14 ± 1 within the printed digits.
    /// </summary>
    private const long Kept = 13;

    /// <summary>Kernels are drawn by operations of the graph, but orthogonal ones outside it; biases begin as constants.</summary>
    /// <param name="network">The network.</param>
    /// <param name="decays">Whether the publication's code decays the kernel of this name.</param>
    public static long Of(SegmentationNetwork network, Func<string, bool> decays)
    {
        var kernels = network.named_parameters().Where(entry => entry.parameter.dim() == 4);
        var norms = network.modules().OfType<BatchNorm2d>();
        return kernels.Sum(entry => entry.parameter.numel() * OperationsOf(entry.name, decays)) + norms.Sum(norm => Kept * norm.num_features);
    }

    private static long OperationsOf(string name, Func<string, bool> decays)
    {
        var drawn = name.EndsWith("recurrent.weight", StringComparison.Ordinal) ? 0 : Drawn;
        return decays(name) ? drawn + Decayed : drawn;
    }
}
