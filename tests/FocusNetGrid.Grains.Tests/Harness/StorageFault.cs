namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>What becomes of a write.</summary>
internal enum StorageFault
{
    /// <summary>Nothing: it is durable, and the grain hears so.</summary>
    None,

    /// <summary>It fails, and nothing is written.</summary>
    Refused,

    /// <summary>It is written, and the grain hears that it failed.</summary>
    Unheard,
}
