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
    /// For results in single precision: whether logits, loss and the gradient of every tensor are within a ten-thousandth of its largest value, and
    /// the weights after Adam's steps within a ten-thousandth of their norm.
    /// </summary>
    /// <remarks>
    /// A gradient below a millionth of the largest is rounding in single precision, and Adam makes whole steps of rounding; so such tensors are left
    /// out after the steps. In double precision <see cref="OfEachTensor"/> holds them all.
    /// </remarks>
    /// <param name="single">What ours and the reference computed.</param>
    /// <param name="inDouble">The same from the same numbers in double precision.</param>
    public static bool InSinglePrecision(
        IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> single, IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> inDouble)
    {
        var gradients = Gradients(inDouble);
        var rounding = 1e-6 * gradients.Max(name => Largest(inDouble[name].Theirs));
        bool Agrees(string name, double allowed) => Largest(single[name].Ours - single[name].Theirs) <= (Relative * Largest(single[name].Theirs)) + allowed;

        var learnt = gradients.Where(name => Largest(inDouble[name].Theirs) > rounding).Select(name => name.Replace("gradient/", "after/", StringComparison.Ordinal)).ToList();
        return Agrees("logits", 0) && Agrees("loss", 0) && gradients.All(name => Agrees(name, rounding))
            && Norm(learnt, name => single[name].Ours - single[name].Theirs) <= Relative * Norm(learnt, name => single[name].Theirs);
    }

    /// <summary>
    /// For a network whose gradient single precision does not hold: logits and loss within a ten-thousandth of their largest value, and the gradient
    /// as near to its value in double precision as PyTorch's own, or nearer than a ten-thousandth.
    /// </summary>
    /// <remarks>
    /// Behind the two hundred batch norms of the released network a gradient keeps two or three of its digits, in PyTorch too. So PyTorch's error is
    /// the yardstick, over all gradients together.
    /// </remarks>
    /// <param name="single">What ours and the reference computed.</param>
    /// <param name="inDouble">The same from the same numbers in double precision.</param>
    public static void AsExactAsPyTorch(
        IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> single, IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> inDouble)
    {
        foreach (var name in new[] { "logits", "loss" })
        {
            Largest(single[name].Ours - single[name].Theirs).ShouldBeLessThan(Relative * Largest(single[name].Theirs), name);
        }

        var gradients = Gradients(inDouble);
        var (ours, theirs) = (Norm(gradients, name => single[name].Ours - inDouble[name].Theirs), Norm(gradients, name => single[name].Theirs - inDouble[name].Theirs));
        ours.ShouldBeLessThan(Math.Max(3 * theirs, Relative * Norm(gradients, name => inDouble[name].Theirs)));
    }

    private static List<string> Gradients(IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> results) =>
        [.. results.Keys.Where(name => name.StartsWith("gradient/", StringComparison.Ordinal))];

    private static double Norm(IReadOnlyList<string> names, Func<string, Tensor> of) => Math.Sqrt(names.Sum(name => of(name).pow(2).sum().item<float>()));

    private static double Largest(Tensor tensor) => tensor.abs().max().item<float>();
}
