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
        TruncatedNormal(weight, Math.Sqrt(2.0 / Fans(weight).FanIn));
    }

    /// <summary>Normal with deviation √(2 / fan in), not cut off (He et al. 2015): a third of the time, which tells with a hundred million weights.</summary>
    /// <param name="weight">[out, in, height, width].</param>
    public static void HeNormalUntruncated(Tensor weight)
    {
        using var noGradient = no_grad();
        weight.normal_(0, Math.Sqrt(2.0 / Fans(weight).FanIn));
    }

    /// <summary>Normal with deviation √(2 / (fan in + fan out)), cut off at two deviations: Keras's <c>glorot_normal</c>.</summary>
    /// <param name="weight">[out, in, height, width].</param>
    public static void GlorotNormal(Tensor weight)
    {
        var (fanIn, fanOut) = Fans(weight);
        TruncatedNormal(weight, Math.Sqrt(2.0 / (fanIn + fanOut)));
    }

    /// <summary>Rows that are orthonormal, of the weight as a matrix [out, the rest]: Keras's <c>orthogonal</c>.</summary>
    public static void Orthogonal(Tensor weight)
    {
        using var noGradient = no_grad();
        nn.init.orthogonal_(weight);
    }

    /// <summary>Bilinear interpolation of each map to itself, for a transposed convolution whose kernel is twice its stride.</summary>
    /// <param name="weight">[maps, maps, kernel, kernel].</param>
    public static void Bilinear(Tensor weight)
    {
        using var noGradient = no_grad();
        var kernel = weight.shape[2];
        var (center, factor) = ((kernel - 1) / 2.0, kernel / 2.0);
        var taps = arange(0, kernel, dtype: ScalarType.Float32).sub(center).abs().div(factor).neg().add(1);
        weight.zero_();
        for (var map = 0; map < weight.shape[0]; map++)
        {
            weight[map, map].copy_(taps.unsqueeze(1) * taps.unsqueeze(0));
        }
    }

    private static void TruncatedNormal(Tensor weight, double deviation)
    {
        using var noGradient = no_grad();
        weight.uniform_(-MassWithinTwo, MassWithinTwo).erfinv_().mul_(deviation / DeviationWithinTwo * Math.Sqrt(2));
    }

    private static (long FanIn, long FanOut) Fans(Tensor weight)
    {
        var shape = weight.shape;
        return (shape[1] * shape[2] * shape[3], shape[0] * shape[2] * shape[3]);
    }
}
