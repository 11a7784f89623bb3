namespace FocusNetGrid.Grains.Roster;

/// <summary>What a worker does, as its host told last.</summary>
/// <param name="Worker">Its key: the host's name and the device.</param>
/// <param name="Host">The host's name.</param>
/// <param name="Device"><c>cpu:0</c> or <c>cuda:0</c>.</param>
/// <param name="State">What it does.</param>
/// <param name="Began">When its host began to serve.</param>
/// <param name="Heard">When its host told this.</param>
[Immutable]
public sealed record WorkerCard(string Worker, string Host, string Device, WorkerState State, DateTimeOffset Began, DateTimeOffset Heard)
{
    /// <summary>The trial in hand; null for none.</summary>
    public WorkerTrial? Trial { get; init; }

    /// <summary>Images of the training part a second, of the trial in hand; null before its first steps.</summary>
    public double? ImagesPerSecond { get; init; }

    /// <summary>Resident memory of the trainer process in bytes; null where it has none.</summary>
    public long? ResidentBytes { get; init; }

    /// <summary>Allocated memory of its GPU in bytes; null without one.</summary>
    public long? DeviceBytes { get; init; }

    /// <summary>Share of the time since its host began in which it had a trial, in [0, 1].</summary>
    public double BusyShare { get; init; }

    /// <summary>What is wrong with it, as it would be for every trial; empty while nothing is.</summary>
    public string Trouble { get; init; } = "";
}
