namespace OrleansCompatTests.Turns;

public interface IReentrantTurnGrain : ITurnGrain;
