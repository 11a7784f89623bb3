using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Losses;

/// <summary>Options of the Tversky loss (the paper's section 2.2).</summary>
public record TverskyOptions : OverlapOptions
{
    /// <summary>Weight of false positives, |P\G|.</summary>
    [Range(0.0, 1e3)]
    public double Alpha { get; init; } = 0.3;

    /// <summary>Weight of false negatives, |G\P|.</summary>
    [Range(0.0, 1e3)]
    public double Beta { get; init; } = 0.7;
}
