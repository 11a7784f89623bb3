using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Prediction;

/// <summary>Colours that people with any of the common colour blindnesses tell apart (Okabe and Ito 2008).</summary>
public static class ErrorColours
{
    /// <summary>Foreground found: bluish green.</summary>
    public static Colour TruePositive { get; } = new(0, 158, 115);

    /// <summary>Background taken for foreground: vermilion.</summary>
    public static Colour FalsePositive { get; } = new(213, 94, 0);

    /// <summary>Foreground missed: blue.</summary>
    public static Colour FalseNegative { get; } = new(0, 114, 178);
}
