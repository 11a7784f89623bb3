using static TorchSharp.torch;

namespace FocusNetGrid.Training.Optimization;

/// <summary>The state that Adam and AdamW share: a step count and two moments a parameter.</summary>
internal static class AdamMoments
{
    private const string StepName = "step";
    private const string MeanName = "exp_avg";
    private const string SquareName = "exp_avg_sq";

    public static IEnumerable<(string Name, Tensor Tensor)> Read(long step, Tensor mean, Tensor square) =>
        [(StepName, tensor(step)), (MeanName, mean), (SquareName, square)];

    /// <summary>Copies the moments in place, so they keep their parameter's layout, and returns the step count.</summary>
    public static long Write(Tensor mean, Tensor square, Func<string, Tensor?> saved)
    {
        mean.copy_(Required(saved, MeanName));
        square.copy_(Required(saved, SquareName));
        return Required(saved, StepName).item<long>();
    }

    private static Tensor Required(Func<string, Tensor?> saved, string name) =>
        saved(name) ?? throw new KeyNotFoundException($"The optimiser's state lacks '{name}'.");
}
