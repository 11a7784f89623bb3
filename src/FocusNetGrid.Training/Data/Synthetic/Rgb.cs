namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>A colour, each part nominally 0 to 255; it may leave the range until the canvas rounds it.</summary>
internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    public static Rgb operator *(Rgb colour, double factor) =>
        new(colour.Red * factor, colour.Green * factor, colour.Blue * factor);

    public static Rgb operator *(Rgb colour, Rgb filter) =>
        new(colour.Red * filter.Red, colour.Green * filter.Green, colour.Blue * filter.Blue);

    public static Rgb operator +(Rgb left, Rgb right) =>
        new(left.Red + right.Red, left.Green + right.Green, left.Blue + right.Blue);

    /// <summary>This colour, moved to the other by a share from 0 to 1.</summary>
    public Rgb Towards(Rgb other, double share) => this * (1 - share) + other * share;

    /// <summary>The same amount added to each part.</summary>
    public Rgb Lifted(double amount) => new(Red + amount, Green + amount, Blue + amount);
}
