namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>What trials are compared by while they train.</summary>
public record CurveOptions
{
    /// <summary>The metric; a trial's value at an epoch is the best that it has reached until then.</summary>
    public StoppingMetric Metric { get; init; }
}
