using Orleans.Concurrency;

namespace OrleansCompatTests.Turns;

[Reentrant]
public sealed class ReentrantTurnGrain(Signals signals) : TurnGrainBase(signals), IReentrantTurnGrain
{
    protected override ITurnGrain Other(string key) => GrainFactory.GetGrain<IReentrantTurnGrain>(key);
}
