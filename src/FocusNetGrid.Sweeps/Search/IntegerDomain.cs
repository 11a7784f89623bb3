using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>Whole numbers from a least to a greatest one in equal steps.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest that can be, at least <paramref name="Low"/>.</param>
/// <param name="Step">At least 1.</param>
/// <param name="IsLog">Whether equal ratios, not equal differences, are laid out equally; then Low is at least 1.</param>
public sealed record IntegerDomain(long Low, long High, long Step = 1, bool IsLog = false) : Domain
{
    /// <inheritdoc/>
    public override int? Count => (int)Math.Min(int.MaxValue, (High - Low) / Step + 1);

    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override JsonNode? At(double unit)
    {
        if (!IsLog)
        {
            return Numbered((long)(unit * Count!.Value));
        }

        // Each number owns the stretch from half a step below it to half a step above, measured by ratio.
        var value = Lowest * Math.Pow(Highest / Lowest, unit);
        return Numbered((long)Math.Round((value - Low) / Step, MidpointRounding.AwayFromZero));
    }

    /// <inheritdoc/>
    public override JsonNode? Item(int index) => Numbered(index);

    /// <inheritdoc/>
    public override double PlaceOf(JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var number = long.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
        return IsLog
            ? Math.Log(number / Lowest) / Math.Log(Highest / Lowest)
            : ((number - Low) / Step + 0.5) / Count!.Value;
    }

    private double Lowest => Low - Step / 2.0 > 0 ? Low - Step / 2.0 : Low / 2.0;

    private double Highest => Low + (Count!.Value - 1) * Step + Step / 2.0;

    private JsonValue Numbered(long index) => JsonValue.Create(Low + Math.Clamp(index, 0, Count!.Value - 1) * Step);
}
