namespace FocusNetGrid.Silo.Workers;

/// <summary>How patient a worker is with its trainer process.</summary>
public sealed record TrainerOptions
{
    /// <summary>For the process to come up.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For the process to say nothing at all, not even that it lives, before it counts as hung and is killed.</summary>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For a trial to end that was told to stop, before its process is killed.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(8);
}
