using static TorchSharp.torch;

namespace FocusNetGrid.Reference;

/// <summary>Whether what ours and the reference computed agrees.</summary>
internal static class Agreement
{
    /// <summary>Differences of values are allowed up to this share of the largest expected one.</summary>
    private const double Relative = 1e-4;

    /// <summary>
    /// Ours takes these batches' variances before an up-sampling that the reference puts first, of fewer pixels n: Bessel's n/(n-1) differs in what
    /// the moving variance takes of them, a hundredth a step.
    /// </summary>
    private const double CommutedVariance = 1e-2;

    /// <summary>
    /// For results in double precision: every tensor within a ten-thousandth of its own largest value.
    /// </summary>
    public static void OfEachTensor(IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> results)
    {
        foreach (var (name, (ours, theirs)) in results)
        {
            var isCommuted = name.Contains(".pixelwise.", StringComparison.Ordinal) && name.EndsWith("running_var", StringComparison.Ordinal);
            Difference(ours, theirs).ShouldBeLessThanOrEqualTo((isCommuted ? CommutedVariance : Relative) * Largest(theirs), name);
        }
    }

    /// <summary>
    /// For results in single precision: logits and loss within a ten-thousandth of their own largest value, gradients within a ten-thousandth of the
    /// largest of all gradients. Finer, PyTorch does not agree with itself: between its two memory layouts a small gradient in these nets, behind
    /// some sixty batch norms, differs by percents, and Adam turns any gradient, however small, into a step of the learning rate.
    /// </summary>
    public static void OfTheWhole(IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> results)
    {
        var gradients = results.Where(entry => entry.Key.StartsWith("gradient/", StringComparison.Ordinal)).ToList();
        var largest = gradients.Max(entry => Largest(entry.Value.Theirs));
        gradients.ForEach(entry => Difference(entry.Value.Ours, entry.Value.Theirs).ShouldBeLessThan(Relative * largest, entry.Key));
        foreach (var name in new[] { "logits", "loss" })
        {
            var (ours, theirs) = results[name];
            Difference(ours, theirs).ShouldBeLessThan(Relative * Largest(theirs), name);
        }
    }

    private static double Difference(Tensor ours, Tensor theirs) => (ours - theirs).abs().max().item<float>();

    private static double Largest(Tensor tensor) => tensor.abs().max().item<float>();
}
