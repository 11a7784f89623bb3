namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>The system's clock, which a test may put forward: leases run out without anybody waiting for it.</summary>
internal sealed class TravellingClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void PutForward(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
