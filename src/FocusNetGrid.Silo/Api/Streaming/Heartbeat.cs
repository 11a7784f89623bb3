namespace FocusNetGrid.Silo.Api.Streaming;

/// <summary>Nothing has happened, and the stream is open.</summary>
/// <param name="At">When.</param>
internal sealed record Heartbeat(DateTimeOffset At)
{
    /// <summary>The event's name.</summary>
    public const string EventName = "heartbeat";
}
