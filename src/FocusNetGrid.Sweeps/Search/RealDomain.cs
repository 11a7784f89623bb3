using System.Globalization;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>Numbers between two limits: a continuum, or a number of values at equal distances.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest, above <paramref name="Low"/>.</param>
/// <param name="IsLog">Whether equal ratios, not equal differences, are laid out equally; then Low is above 0.</param>
/// <param name="Points">How many values, the limits among them; null for a continuum.</param>
public sealed record RealDomain(double Low, double High, bool IsLog = false, int? Points = null) : Domain
{
    private const int Digits = 6;

    /// <inheritdoc/>
    public override int? Count => Points;

    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override JsonNode? At(double unit) => Points is { } points ? Item(Math.Clamp((int)(unit * points), 0, points - 1)) : Rounded(unit);

    /// <inheritdoc/>
    public override JsonNode? Item(int index) => Points is { } points ? Rounded(points == 1 ? 0 : index / (points - 1.0)) : base.Item(index);

    /// <inheritdoc/>
    public override double PlaceOf(JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        var place = IsLog ? Math.Log(number / Low) / Math.Log(High / Low) : (number - Low) / (High - Low);
        return Points is { } points ? (Math.Round(place * (points - 1)) + 0.5) / points : Math.Clamp(place, 0, 1);
    }

    /// <summary>Six significant digits: enough for any setting, and no longer than a table's cell.</summary>
    private JsonValue Rounded(double place)
    {
        var exact = IsLog ? Low * Math.Pow(High / Low, place) : Low + (High - Low) * place;
        var rounded = double.Parse(exact.ToString($"G{Digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return JsonValue.Create(Math.Clamp(rounded, Low, High));
    }
}
