namespace OrleansCompatTests.Activations;

[KeepAlive]
public sealed class KeptGrain(Signals signals) : LifeGrain(signals), IKeptGrain;
