namespace FocusNetGrid.Sweeps.Specs;

/// <summary>A field that the command line sets to another value than the spec's, in the base and in every trial.</summary>
public sealed record SpecOverride
{
    private SpecOverride(string origin, string field, string? value, bool isText) =>
        (Origin, Field, Value, IsText) = (origin, field, value, isText);

    /// <summary>The option of the command that problems name.</summary>
    public string Origin { get; }

    /// <summary>The field's path.</summary>
    public string Field { get; }

    /// <summary>The value; null where the option had none, which the reader reports.</summary>
    public string? Value { get; }

    /// <summary>Whether the value is text as it stands, not YAML.</summary>
    public bool IsText { get; }

    /// <summary>An assignment such as <c>training.epochs=3</c>; the value is YAML, so that <c>network.widths=[8, 16]</c> is a list.</summary>
    public static SpecOverride Assign(string assignment, string origin = "--set")
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new(origin, assignment.Trim(), null, false)
            : new(origin, assignment[..equals].Trim(), assignment[(equals + 1)..].Trim(), false);
    }

    /// <summary>A field set to text as it stands, for an option of its own such as <c>--data</c>.</summary>
    public static SpecOverride Text(string field, string value, string origin) => new(origin, field, value, true);
}
