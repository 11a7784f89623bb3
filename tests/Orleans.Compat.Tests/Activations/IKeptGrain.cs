namespace OrleansCompatTests.Activations;

public interface IKeptGrain : ILifeGrain;
