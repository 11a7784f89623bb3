using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>How a trial is trained (section 3 of the paper: Adam, batch 8, at most 50 epochs, best weights by validation loss).</summary>
public sealed record TrainingSpec
{
    /// <summary>Passes over the training part; there is no early stopping.</summary>
    [Range(1, 100_000)]
    public int Epochs { get; init; } = 50;

    /// <summary>Images a step. The last, smaller batch of an epoch is used too.</summary>
    [Range(1, 4096)]
    public int Batch { get; init; } = 8;

    /// <summary><c>adam</c>, <c>adamw</c> or <c>sgd</c>.</summary>
    [ComponentOf(ComponentKind.Optimizer, Default = "adam")]
    public required Component Optimizer { get; init; }

    /// <summary><c>constant</c>, <c>step</c>, <c>cosine</c> or <c>plateau</c>; each may warm up.</summary>
    [ComponentOf(ComponentKind.Schedule, Default = "constant")]
    public required Component Schedule { get; init; }
}
