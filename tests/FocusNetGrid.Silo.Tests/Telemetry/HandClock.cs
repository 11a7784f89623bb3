namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>A clock that stands until it is put forward.</summary>
internal sealed class HandClock : TimeProvider
{
    private long now = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public void PutForward(double seconds) => now += TimeSpan.FromSeconds(seconds).Ticks;
}
