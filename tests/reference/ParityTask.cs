using FocusNetGrid.Networks;

namespace FocusNetGrid.Reference;

/// <summary>What ours and the reference both compute.</summary>
/// <param name="Network">The name that specs use.</param>
/// <param name="Options">The network's options; without dropout, whose draws differ.</param>
/// <param name="Loss">A name of <c>losses.py</c>.</param>
/// <param name="Training">Training mode; evaluation mode otherwise.</param>
/// <param name="Double">In double precision, from the same single-precision weights and batch.</param>
internal sealed record ParityTask(string Network, NetworkOptions Options, string Loss, bool Training, bool Double)
{
    /// <summary>Adam's steps, all on the same batch; the first gives logits, loss and gradients.</summary>
    public int Steps { get; init; } = 3;

    /// <summary>Adam's.</summary>
    public double LearningRate { get; init; } = 1e-3;
}
