using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Losses;

/// <summary>
/// Options of the adaptive logarithmic hybrid loss (eq. 2 of the paper). The paper has two omegas: <c>omega</c> is the capital Ω of the cross
/// entropy, <c>log-omega</c> the small ω before the logarithm.
/// </summary>
public sealed record AdaptiveHybridOptions : HybridOptions
{
    /// <summary>γ: below this the loss is logarithmic, from here on linear with slope 1.</summary>
    [Range(0.0, 1e3)]
    public double Gamma { get; init; } = 0.1;

    /// <summary>The small ω: the logarithm's factor; the slope at zero is ω/ε.</summary>
    [Range(1e-6, 1e6)]
    public double LogOmega { get; init; } = 10;

    /// <summary>ε: how soon the logarithm bends.</summary>
    [Range(1e-6, 1e6)]
    public double Epsilon { get; init; } = 0.5;
}
