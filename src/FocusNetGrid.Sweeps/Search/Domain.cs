using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>The values that a searched field can take, laid out on the unit interval.</summary>
public abstract record Domain
{
    /// <summary>How many values there are; null where they are a continuum.</summary>
    public abstract int? Count { get; }

    /// <summary>Whether values that lie close are alike; the values of a choice are not.</summary>
    public abstract bool IsOrdered { get; }

    /// <summary>The value at a place of [0, 1); equal stretches of a finite domain have one value each.</summary>
    public abstract JsonNode? At(double unit);

    /// <summary>A value of a finite domain, from 0 in rising order.</summary>
    /// <exception cref="InvalidOperationException">The domain is a continuum.</exception>
    public virtual JsonNode? Item(int index) => Count is { } count
        ? At((index + 0.5) / count)
        : throw new InvalidOperationException("A continuum has no numbered values.");

    /// <summary>The place of a value in [0, 1): for a finite domain the middle of its stretch.</summary>
    public abstract double PlaceOf(JsonNode? value);
}
