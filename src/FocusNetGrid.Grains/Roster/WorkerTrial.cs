namespace FocusNetGrid.Grains.Roster;

/// <summary>The trial that a worker has in hand.</summary>
/// <param name="Sweep">The sweep's id.</param>
/// <param name="Trial">The trial's id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Attempt">The attempt's number, from 1.</param>
/// <param name="Epoch">The last epoch that has ended; 0 before the first.</param>
/// <param name="Epochs">Epochs in all.</param>
[Immutable]
public sealed record WorkerTrial(string Sweep, string Trial, string Title, int Attempt, int Epoch, int Epochs);
