namespace OrleansCompatTests.Activations;

public interface ILifeGrain : IGrainWithStringKey
{
    /// <summary>A number that each activation has to itself, and whether it was activated first.</summary>
    Task<string> Incarnation();

    Task Leave();

    Task LeaveWhileHeld(string name);

    Task Delay(TimeSpan time);
}
