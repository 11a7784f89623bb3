namespace FocusNetGrid.Grains.Roster;

/// <summary>What a worker does.</summary>
public enum WorkerState
{
    /// <summary>Asks for work, and there is none.</summary>
    Idle,

    /// <summary>Has a trial.</summary>
    Training,

    /// <summary>Brings its trial to a checkpoint and leaves.</summary>
    Leaving,

    /// <summary>Has not been heard of for a while.</summary>
    Silent,
}
