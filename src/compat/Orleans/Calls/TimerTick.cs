using Orleans.Activations;

namespace Orleans.Calls;

/// <summary>One tick of a grain timer.</summary>
internal sealed class TimerTick(GrainTimer timer) : Request
{
    internal override bool AlwaysInterleaves => timer.Interleaves;

    internal override bool CountsAsUse => timer.KeepsAlive;

    internal override bool IsAbandoned => timer.IsDisposed;

    internal override bool SurvivesActivation => false;

    internal override Task RunAsync(Activation activation) => timer.TickAsync();

    internal override void Fail(Exception exception)
    {
        // A timer dies with its activation; nobody waits for its ticks.
    }
}
