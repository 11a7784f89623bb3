using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Optimization;

/// <summary>What every optimiser can be told.</summary>
public abstract record OptimizerOptions
{
    /// <summary>The rate that the schedule's factors multiply. The default is where the authors' release starts.</summary>
    [Range(0.0, 1000.0, MinimumIsExclusive = true)]
    public double LearningRate { get; init; } = 1e-4;

    /// <summary>The gradient's Euclidean norm over all parameters is scaled down to this; 0 leaves gradients alone.</summary>
    [Range(0.0, 1e9)]
    public double ClipNorm { get; init; }
}
