using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>Keras's initial weights, drawn from torch's generator. TorchSharp's own count a grouped or transposed fan otherwise and do not truncate.</summary>
internal static class Initializers
{
    /// <summary>The mass of a standard normal within two deviations, erf(√2): draws within it are truncated draws.</summary>
    private const double MassWithinTwo = 0.95449973610364158;

    /// <summary>The standard deviation of a standard normal that is cut off at two; Keras divides by it, so that the cut-off does not shrink the weights.</summary>
    private const double DeviationWithinTwo = 0.87962566103423978;

    /// <summary>Uniform within ±√(6 / (fan in + fan out)): Keras's default.</summary>
    /// <param name="weight">[out, in, height, width].</param>
    public static void GlorotUniform(Tensor weight)
    {
        using var noGradient = no_grad();
        var (fanIn, fanOut) = Fans(weight);
        var limit = Math.Sqrt(6.0 / (fanIn + fanOut));
        weight.uniform_(-limit, limit);
    }

    /// <summary>Normal with deviation √(2 / fan in), cut off at two deviations: Keras's <c>he_normal</c>, which the authors' release asks for by name.</summary>
    /// <param name="weight">[out, in, height, width].</param>
    public static void HeNormal(Tensor weight)
    {
        using var noGradient = no_grad();
        var deviation = Math.Sqrt(2.0 / Fans(weight).FanIn) / DeviationWithinTwo;
        weight.uniform_(-MassWithinTwo, MassWithinTwo).erfinv_().mul_(deviation * Math.Sqrt(2));
    }

    private static (long FanIn, long FanOut) Fans(Tensor weight)
    {
        var shape = weight.shape;
        return (shape[1] * shape[2] * shape[3], shape[0] * shape[2] * shape[3]);
    }
}
