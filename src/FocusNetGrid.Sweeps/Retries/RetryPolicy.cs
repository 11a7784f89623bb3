using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Retries;

/// <summary>How often a trial is tried, and how long it waits between two attempts.</summary>
public sealed record RetryPolicy : IValidatableObject
{
    /// <summary>With so many errors of its own a trial has failed.</summary>
    [Range(1, 100)]
    public int Errors { get; init; } = 3;

    /// <summary>With so many dead workers a trial is set aside as one that kills them.</summary>
    [Range(1, 100)]
    public int WorkerDeaths { get; init; } = 2;

    /// <summary>With so many leases that ran out in silence, and no epoch between them, a trial has failed.</summary>
    [Range(1, 10_000)]
    public int SilentLeases { get; init; } = 50;

    /// <summary>Seconds before the second attempt; each further one waits twice as long.</summary>
    [Range(0.0, 86_400.0)]
    public double BackOffSeconds { get; init; } = 5;

    /// <summary>Seconds that an attempt waits at most.</summary>
    [Range(0.0, 86_400.0)]
    public double MostSeconds { get; init; } = 300;

    /// <summary>What becomes of a trial whose attempt has failed.</summary>
    /// <param name="counts">With this failure counted.</param>
    /// <param name="failure">What happened.</param>
    /// <param name="chance">Drawn from [0, 1): a wait is shortened by up to half of it, so that trials that failed together do not come back together.</param>
    public RetryDecision Decide(FailureCounts counts, TrialFailure failure, double chance)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Kind switch
        {
            FailureKind.Certain => RetryDecision.GiveUp($"would fail the same way each time: {failure.Message}"),
            FailureKind.Error when counts.Errors >= Errors =>
                RetryDecision.GiveUp($"failed {Times(counts.Errors)}; the last time: {failure.Message}"),
            FailureKind.WorkerDeath when counts.WorkerDeaths >= WorkerDeaths =>
                RetryDecision.SetAside($"set aside: its worker died {Times(counts.WorkerDeaths)}; the last time: {failure.Message}"),
            FailureKind.LeaseExpired when counts.SilentLeases >= SilentLeases =>
                RetryDecision.GiveUp($"its worker fell silent {Times(counts.SilentLeases)} without an epoch between; the last time: {failure.Message}"),
            FailureKind.Error or FailureKind.WorkerDeath => RetryDecision.After(BackOff(counts.Errors + counts.WorkerDeaths, chance)),
            _ => RetryDecision.After(TimeSpan.Zero),
        };
    }

    /// <summary>A cap below the first wait would be no cap.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MostSeconds < BackOffSeconds)
        {
            yield return new($"{MostSeconds} is less than the back-off of {BackOffSeconds}; give at least that", [nameof(MostSeconds)]);
        }
    }

    private TimeSpan BackOff(int failures, double chance)
    {
        var full = Math.Min(MostSeconds, BackOffSeconds * Math.Pow(2, failures - 1));
        return TimeSpan.FromSeconds(full * (1 - chance / 2));
    }

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };
}
