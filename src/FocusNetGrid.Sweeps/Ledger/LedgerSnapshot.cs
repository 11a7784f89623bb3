namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>A ledger as it rests in storage.</summary>
public sealed record LedgerSnapshot
{
    internal const int NewestVersion = 1;

    /// <summary>The layout of the snapshot.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public int Version
    {
        get;
        init => field = value <= NewestVersion
            ? value
            : throw new InvalidDataException($"the sweep's ledger has version {value}; this program reads up to {NewestVersion}, so use a newer one");
    } = NewestVersion;

    /// <summary>A <see cref="LedgerState"/> a trial.</summary>
    public required byte[] States { get; init; }

    /// <summary>Scores of trials as little-endian single-precision numbers, NaN for none; empty while there is none at all.</summary>
    public byte[] Scores { get; init; } = [];

    /// <summary>How often each trial was asked to be tried anew; empty while none was.</summary>
    public byte[] Rounds { get; init; } = [];

    /// <summary>Whether the sweep is paused.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether the sweep is cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether more trials may come.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The leases.</summary>
    public IReadOnlyList<Lease> Leases { get; init; } = [];

    /// <summary>The trials that were leased and wait again.</summary>
    public IReadOnlyList<ReturnedTrial> Returned { get; init; } = [];
}
