namespace FocusNetGrid.Reports.Runs;

/// <summary>The smallest and the largest of some counts; one number where they are the same.</summary>
public sealed record Extent(int Low, int High)
{
    /// <summary>A count that is the same everywhere.</summary>
    public Extent(int value)
        : this(value, value)
    {
    }

    /// <summary>The extent of at least one count.</summary>
    public static Extent Of(IEnumerable<int> values)
    {
        var all = values.ToList();
        return new Extent(all.Min(), all.Max());
    }

    /// <inheritdoc/>
    public override string ToString() => Low == High ? $"{Low}" : $"{Low}–{High}";
}
