namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>What the spec and the installation say about leases; it may change between two sessions of a sweep.</summary>
public sealed record LedgerOptions
{
    /// <summary>How long a lease lasts unless it is renewed; workers renew several times in this time.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many workers the sweep may have at a time; null for as many as there are.</summary>
    public int? MaxWorkers { get; init; }
}
