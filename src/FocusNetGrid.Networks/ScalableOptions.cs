using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks;

/// <summary>Options of a network whose channels can be scaled.</summary>
public abstract record ScalableOptions : NetworkOptions
{
    /// <summary>Every width times this, rounded to what the network allows: about its square scales parameters and multiply-adds.</summary>
    [Range(0.01, 8.0)]
    public double WidthMultiplier { get; init; } = 1;

    /// <summary>The same network with its final widths spelled out: preset and multiplier applied.</summary>
    internal abstract ScalableOptions Resolved();

    /// <summary>Widths times the multiplier, to the nearest multiple of a divisor that is not zero.</summary>
    private protected int[] Scaled(int[] widths, int divisor) => [.. widths.Select(width => Scaled(width, divisor))];

    /// <summary>One width times the multiplier, to the nearest multiple of a divisor that is not zero.</summary>
    private protected int Scaled(int width, int divisor) =>
        WidthMultiplier == 1 ? width : Math.Max(1, (int)Math.Round(width * WidthMultiplier / divisor, MidpointRounding.AwayFromZero)) * divisor;
}
