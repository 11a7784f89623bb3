using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Losses;

/// <summary>Options of the focal Tversky loss (1 - TI)^gamma (Abraham and Khan, ISBI 2019, who write the exponent as 1/γ with γ = 4/3).</summary>
public sealed record FocalTverskyOptions : TverskyOptions
{
    /// <summary>The exponent: below 1 it dwells on what is nearly right, above 1 on what is wrong.</summary>
    [Range(0.1, 10.0)]
    public double Gamma { get; init; } = 0.75;
}
