namespace OrleansCompatTests.Turns;

public sealed class TurnGrain(Signals signals) : TurnGrainBase(signals), ITurnGrain
{
    protected override ITurnGrain Other(string key) => GrainFactory.GetGrain<ITurnGrain>(key, typeof(TurnGrain).FullName);
}
