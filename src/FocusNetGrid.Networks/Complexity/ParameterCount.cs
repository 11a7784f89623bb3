using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Complexity;

/// <summary>How many numbers a network or layer learns and keeps.</summary>
/// <param name="Trainable">Weights and biases with a gradient.</param>
/// <param name="Total">Those and the moving means and variances of batch norms: Keras's habit, and that of the papers' tables.</param>
public sealed record ParameterCount(long Trainable, long Total)
{
    private static readonly string[] MovingStatistics = ["running_mean", "running_var"];

    /// <summary>Counts a module and all within it.</summary>
    public static ParameterCount Of(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var trainable = module.named_parameters().Sum(entry => entry.parameter.numel());
        var moving = module.named_buffers().Where(entry => MovingStatistics.Contains(entry.name.Split('.')[^1])).Sum(entry => entry.buffer.numel());
        return new(trainable, trainable + moving);
    }
}
