namespace FocusNetGrid.Sweeps.Retries;

/// <summary>What has gone wrong with a trial since it was first tried, or tried anew.</summary>
/// <param name="Errors">Attempts that ended in an error of the trial's own.</param>
/// <param name="WorkerDeaths">Attempts that ended with their worker's process.</param>
/// <param name="SilentLeases">Leases in a row that ran out in silence, with no epoch between them.</param>
public sealed record FailureCounts(int Errors, int WorkerDeaths, int SilentLeases)
{
    /// <summary>Nothing has.</summary>
    public static FailureCounts None { get; } = new(0, 0, 0);

    /// <summary>The counts with one more failure.</summary>
    public FailureCounts With(FailureKind kind) => kind switch
    {
        FailureKind.Error or FailureKind.Certain => this with { Errors = Errors + 1 },
        FailureKind.WorkerDeath => this with { WorkerDeaths = WorkerDeaths + 1 },
        FailureKind.LeaseExpired => this with { SilentLeases = SilentLeases + 1 },
        _ => this,
    };

    /// <summary>The counts after an epoch: a trial that gets on is not abandoned, however often its workers vanish.</summary>
    public FailureCounts WithProgress() => SilentLeases == 0 ? this : this with { SilentLeases = 0 };
}
