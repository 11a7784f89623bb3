namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Soft steps, made of multiplications only.</summary>
internal static class Ramp
{
    /// <summary>0 at 0 and 1 at 1 with level ends; the argument is within [0, 1].</summary>
    public static double Smooth(double t) => t * t * (3 - 2 * t);

    /// <summary>0 up to <paramref name="from"/>, 1 beyond <paramref name="to"/>, smooth between; falling where from is above to.</summary>
    public static double Step(double from, double to, double value) => Smooth(Math.Clamp((value - from) / (to - from), 0, 1));
}
