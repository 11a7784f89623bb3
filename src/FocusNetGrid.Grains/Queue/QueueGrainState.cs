namespace FocusNetGrid.Grains.Queue;

/// <summary>The queue in storage.</summary>
public sealed record QueueGrainState
{
    /// <summary>The sweeps that are not over, in the order in which they came.</summary>
    public IReadOnlyList<string> Sweeps { get; set; } = [];
}
