using FocusNetGrid.Training.Losses;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Losses;

/// <summary>A loss, its options and a batch to compute it on.</summary>
internal sealed record LossCase(string Loss, object Options, long[] Shape, double[] Logits, double[] Target)
{
    /// <summary>Normal-looking logits and a mask that they partly agree with.</summary>
    public static LossCase Random(string loss, object? options = null, long[]? shape = null)
    {
        shape ??= [3, 1, 5, 7];
        var random = new Random(11);
        var target = Draw(shape, () => random.NextDouble() < 0.3 ? 1.0 : 0.0);
        var logits = Draw(shape, () => 6 * random.NextDouble() - 3);
        return new LossCase(loss, options ?? Defaults(loss), shape, logits, target);
    }

    /// <summary>The same value at every pixel.</summary>
    public static LossCase Uniform(string loss, double logit, double target, object? options = null) =>
        new(loss, options ?? Defaults(loss), [2, 1, 4, 4], Draw([2, 1, 4, 4], () => logit), Draw([2, 1, 4, 4], () => target));

    /// <summary>The loss and its gradient at each logit.</summary>
    public (double Value, double[] Gradient) Compute(ScalarType type = ScalarType.Float64)
    {
        using var scope = NewDisposeScope();
        var logits = tensor(Logits, Shape, type).requires_grad_();
        var value = Build().Compute(logits, tensor(Target, Shape, type));
        value.backward();
        return (value.to_type(ScalarType.Float64).item<double>(), logits.grad!.to_type(ScalarType.Float64).data<double>().ToArray());
    }

    private static object Defaults(string loss) => Activator.CreateInstance(Definition(loss).OptionsType)!;

    private static ILossDefinition Definition(string loss) => LossCatalog.All.Single(definition => definition.Name == loss);

    private static double[] Draw(long[] shape, Func<double> draw) =>
        [.. Enumerable.Range(0, (int)shape.Aggregate((product, extent) => product * extent)).Select(_ => draw())];

    private ILoss Build() => Definition(Loss).Build(Options);
}
