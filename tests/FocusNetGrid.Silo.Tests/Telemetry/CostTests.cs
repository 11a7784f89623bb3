using System.Diagnostics.Metrics;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>What lies on every trial's way must not cost memory.</summary>
public sealed class CostTests : IDisposable
{
    private const int Rounds = 1000;

    private readonly ServiceProvider unheard = new ServiceCollection().AddMetrics().BuildServiceProvider();

    [Fact]
    public void Serving_a_sweep_allocates_nothing()
    {
        var instruments = new QueueInstruments(unheard.GetRequiredService<IMeterFactory>(), TimeProvider.System);

        Allocated(() => instruments.Served("sweep")).ShouldBe(0);
    }

    [Fact]
    public void Counting_what_happened_to_a_trial_allocates_nothing()
    {
        var instruments = new TrialInstruments(unheard.GetRequiredService<IMeterFactory>());
        var log = TrialLog.Of("trial");
        var begun = log.Begin(new("operation", new("sweep", 0, 0), "worker", 1), new RetryPolicy(), DateTimeOffset.UnixEpoch).Events;
        var running = log.Apply(begun);
        var failed = running.Fail(1, new(FailureKind.Error, "boom"), new RetryPolicy(), DateTimeOffset.UnixEpoch, 0).Events;

        Allocated(() => instruments.Count(running, failed)).ShouldBe(0);
    }

    public void Dispose() => unheard.Dispose();

    private static long Allocated(Action call)
    {
        call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
