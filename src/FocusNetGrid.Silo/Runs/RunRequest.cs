using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Runs;

/// <summary>What to run, where, and on what.</summary>
public sealed record RunRequest
{
    /// <summary>The spec, with the lines of its fields.</summary>
    public required SpecDocument Document { get; init; }

    /// <summary>The spec with paths that no longer depend on where the command is called.</summary>
    public required SweepSpec Sweep { get; init; }

    /// <summary>Where the run lies.</summary>
    public required RunDirectory Directory { get; init; }

    /// <summary><c>cpu</c> or <c>cuda:0</c>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Workers; null for one, or for one a GPU.</summary>
    public int? Workers { get; init; }

    /// <summary>Threads that all workers together compute with.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>At most so many trials are trained now; the rest waits for another time.</summary>
    public int MaxTrials { get; init; } = int.MaxValue;

    /// <summary>The session ends after so long, with every trial that runs at a checkpoint; null for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Whether trials that have failed are tried anew.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>Whether what an earlier run left in the folder is deleted first.</summary>
    public bool Fresh { get; init; }

    /// <summary>The printed table that the run reproduces; null for a run of its own, which leaves what an earlier command said of the folder.</summary>
    public ReproductionMark? Reproduces { get; init; }

    /// <summary>The command as it was typed, for the provenance.</summary>
    public required string CommandLine { get; init; }
}
