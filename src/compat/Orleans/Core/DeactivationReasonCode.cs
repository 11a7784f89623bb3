namespace Orleans;

/// <summary>The kinds of reasons for which a grain is deactivated.</summary>
[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason given.</summary>
    None,

    /// <summary>The host stops.</summary>
    ShuttingDown,

    /// <summary>The activation could not be made.</summary>
    ActivationFailed,

    /// <summary>The grain directory failed.</summary>
    DirectoryFailure,

    /// <summary>The collector found the activation idle for long enough.</summary>
    ActivationIdle,

    /// <summary>The activation answers nothing any more.</summary>
    ActivationUnresponsive,

    /// <summary>There is another activation of the same grain.</summary>
    DuplicateActivation,

    /// <summary>A request did not fit this version.</summary>
    IncompatibleRequest,

    /// <summary>The application's code failed.</summary>
    ApplicationError,

    /// <summary>The application asked for it.</summary>
    ApplicationRequested,

    /// <summary>The grain moves to another silo.</summary>
    Migrating,

    /// <summary>The runtime asked for it.</summary>
    RuntimeRequested,

    /// <summary>Memory is short.</summary>
    HighMemoryPressure,
}
