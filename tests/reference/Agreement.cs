using static TorchSharp.torch;

namespace FocusNetGrid.Reference;

/// <summary>Whether what ours and the reference computed agrees.</summary>
internal static class Agreement
{
    /// <summary>Differences of values are allowed up to this share of the largest expected one.</summary>
    private const double Relative = 1e-4;

    /// <summary>In double precision a gradient of this size is rounding: that of a bias before a batch norm, for example, is zero.</summary>
    private const double NoGradient = 1e-12;

    /// <summary>What Adam's steps make of no gradient at most: it divides by 1e-8 and takes a thousandth.</summary>
    private const double NoStep = 1e-8;

    /// <summary>
    /// Ours takes these batches' variances before an up-sampling that the reference puts first, of fewer pixels n: Bessel's n/(n-1) differs in what
    /// the moving variance takes of them, a hundredth a step.
    /// </summary>
    private const double CommutedVariance = 2e-2;

    /// <summary>For results in double precision: every tensor within a ten-thousandth of its own largest value.</summary>
    public static void OfEachTensor(IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> results)
    {
        foreach (var (name, (ours, theirs)) in results)
        {
            var isCommuted = name.Contains(".pixelwise.", StringComparison.Ordinal) && name.EndsWith("running_var", StringComparison.Ordinal);
            var nothing = name.StartsWith("after/", StringComparison.Ordinal) ? NoStep : NoGradient;
            Largest(ours - theirs).ShouldBeLessThanOrEqualTo(((isCommuted ? CommutedVariance : Relative) * Largest(theirs)) + nothing, name);
        }
    }

    /// <summary>
    /// For results in single precision: logits and loss within a ten-thousandth of their largest value, and the gradient as near to its value in
    /// double precision as PyTorch's own, or nearer than a ten-thousandth.
    /// </summary>
    /// <remarks>
    /// Behind some sixty batch norms a gradient keeps few of its digits: between its two memory layouts PyTorch differs from itself by up to
    /// percents. So its own error is the yardstick, over all gradients together.
    /// </remarks>
    public static void InSinglePrecision(
        IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> results, IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> inDouble)
    {
        foreach (var name in new[] { "logits", "loss" })
        {
            Largest(results[name].Ours - results[name].Theirs).ShouldBeLessThan(Relative * Largest(results[name].Theirs), name);
        }

        var gradients = inDouble.Keys.Where(name => name.StartsWith("gradient/", StringComparison.Ordinal)).ToList();
        double Norm(Func<string, Tensor> of) => Math.Sqrt(gradients.Sum(name => of(name).pow(2).sum().item<float>()));
        var (ours, theirs) = (Norm(name => results[name].Ours - inDouble[name].Theirs), Norm(name => results[name].Theirs - inDouble[name].Theirs));
        ours.ShouldBeLessThan(Math.Max(3 * theirs, Relative * Norm(name => inDouble[name].Theirs)));
    }

    private static double Largest(Tensor tensor) => tensor.abs().max().item<float>();
}
