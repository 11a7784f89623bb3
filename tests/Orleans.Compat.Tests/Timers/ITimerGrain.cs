namespace OrleansCompatTests.Timers;

public interface ITimerGrain : IGrainWithStringKey
{
    /// <summary>Starts a timer that sets "name 1", "name 2" and so on, and waits at "name n gate" when told to.</summary>
    Task Start(string name, bool gated, bool interleave, bool keepAlive);

    Task Halt();

    Task Hold(string name);

    Task Leave();
}
