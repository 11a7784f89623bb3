using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>One of a list of values of any kind.</summary>
/// <param name="Values">The values, each once.</param>
public sealed record ChoiceDomain(IReadOnlyList<JsonNode?> Values) : Domain
{
    /// <inheritdoc/>
    public override int? Count => Values.Count;

    /// <inheritdoc/>
    public override bool IsOrdered => false;

    /// <inheritdoc/>
    public override JsonNode? At(double unit) => Values[Math.Clamp((int)(unit * Values.Count), 0, Values.Count - 1)]?.DeepClone();

    /// <inheritdoc/>
    public override double PlaceOf(JsonNode? value)
    {
        for (var index = 0; index < Values.Count; index++)
        {
            if (JsonNode.DeepEquals(Values[index], value))
            {
                return (index + 0.5) / Values.Count;
            }
        }

        throw new ArgumentException($"{value?.ToJsonString() ?? "null"} is none of the values.", nameof(value));
    }
}
