namespace FocusNetGrid.Reports.Figures;

/// <summary>Maps data to an axis of length 1.</summary>
/// <param name="Low">The value at the axis's start.</param>
/// <param name="High">The value at its end; above <paramref name="Low"/>.</param>
/// <param name="Logarithmic">Equal ratios take equal lengths; then both ends are positive.</param>
/// <param name="Ticks">The labelled values, ascending, within the ends.</param>
internal sealed record Scale(double Low, double High, bool Logarithmic, IReadOnlyList<Tick> Ticks)
{
    /// <summary>Where a value lies: 0 at the start, 1 at the end, outside that beyond the ends.</summary>
    public double Position(double value) => Logarithmic
        ? Math.Log(value / Low) / Math.Log(High / Low)
        : (value - Low) / (High - Low);
}
