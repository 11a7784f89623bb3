namespace FocusNetGrid.Grains.Queue;

/// <summary>Some sweeps.</summary>
/// <param name="Ids">Their ids.</param>
[Immutable]
public sealed record SweepIds(IReadOnlyList<string> Ids)
{
    /// <summary>None.</summary>
    public static SweepIds None { get; } = new(Array.Empty<string>());
}
