using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>Looks again and again until something holds; a minute in vain is a failure.</summary>
internal static class Eventually
{
    private static readonly TimeSpan LookTime = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<T> SeesAsync<T>(Func<Task<T>> look, Func<T, bool> holds)
    {
        for (var began = TimeProvider.System.GetTimestamp(); ; await Task.Delay(LookTime, TestContext.Current.CancellationToken))
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"still {seen} after {Patience}");
        }
    }

    public static Task HoldsAsync(Func<bool> holds) => SeesAsync(() => Task.FromResult(holds()), held => held);

    /// <summary>The sweep's last reading.</summary>
    public static async Task<SweepReading> EndsAsync(this ISweepGrain sweep) =>
        (await SeesAsync(sweep.Read, reading => reading is { Status: SweepStatus.Finished or SweepStatus.Cancelled, Running: 0 }))!;

    /// <summary>The sweep once something is true of it.</summary>
    public static async Task<SweepReading> ComesToAsync(this ISweepGrain sweep, Func<SweepReading, bool> holds) =>
        (await SeesAsync(sweep.Read, reading => reading is not null && holds(reading)))!;
}
