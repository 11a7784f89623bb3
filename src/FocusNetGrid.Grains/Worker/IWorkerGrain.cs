namespace FocusNetGrid.Grains.Worker;

/// <summary>
/// One a device, keyed by its silo's name and the device (<see cref="WorkerKey"/>): asks for trials and has them trained, one after the other. It lives
/// on the silo that has the device and refuses to be anywhere else. Nobody but its own silo calls it: workers ask for work, they are not given it.
/// </summary>
public interface IWorkerGrain : IGrainWithStringKey
{
    /// <summary>Begins to ask for work; nothing where it does already, or has been told to leave.</summary>
    Task Start();

    /// <summary>Leaves: the trial in hand stops within a batch, keeps its checkpoint and is given back. Ends once it is.</summary>
    Task Drain();
}
