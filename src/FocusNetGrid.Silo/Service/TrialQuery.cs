using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>Which trials of a sweep, and in which order.</summary>
public sealed record TrialQuery
{
    /// <summary>The most trials of a page.</summary>
    public const int MostLimit = 500;

    /// <summary>Trials that come before the page, at least 0.</summary>
    public int Offset { get; init; }

    /// <summary>Trials of the page, 1 to <see cref="MostLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only these; all where it is empty.</summary>
    public IReadOnlyList<TrialStatus> Status { get; init; } = [];

    /// <summary>Only the trials of the configuration with this number, from 1.</summary>
    public int? Configuration { get; init; }

    /// <summary>Only those whose title has this text in it, whatever its case.</summary>
    public string Text { get; init; } = "";

    /// <summary>What they are sorted by; equals stand in the plan's order.</summary>
    public TrialOrder Sort { get; init; } = TrialOrder.Number;

    /// <summary>Whether the largest comes first. Trials without a score come last either way.</summary>
    public bool Descending { get; init; }
}

/// <summary>What trials are sorted by.</summary>
public enum TrialOrder
{
    /// <summary>Their place in the plan.</summary>
    Number,

    /// <summary>Their score.</summary>
    Score,

    /// <summary>Their status.</summary>
    Status,

    /// <summary>Their title.</summary>
    Title,
}
