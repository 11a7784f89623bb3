using System.Text.Json.Serialization;
using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>
/// A trial's record: the truth about it, and the fence. <see cref="TrialCommands"/> decide what happens to it, and <see cref="Apply(TrialEvent)"/>
/// makes it so; between the two the events, or the record with them applied, are made durable.
/// </summary>
public sealed record TrialLog
{
    private const int NewestVersion = 1;

    /// <summary>The layout of the record in storage.</summary>
    /// <exception cref="InvalidDataException">The record was written by a newer version.</exception>
    public int Version
    {
        get;
        init => field = value <= NewestVersion
            ? value
            : throw new InvalidDataException($"the trial's record has version {value}; this program reads up to {NewestVersion}, so use a newer one");
    } = NewestVersion;

    /// <summary><see cref="TrialSpec.Id"/> of the trial.</summary>
    public required string Id { get; init; }

    /// <summary>Every attempt, in order.</summary>
    public IReadOnlyList<TrialAttempt> Attempts { get; init; } = [];

    /// <summary>Epochs by number. After a crash one may be missing until the next attempt tells it again.</summary>
    public IReadOnlyList<EpochRecord> History { get; init; } = [];

    /// <summary>What has gone wrong so far.</summary>
    public FailureCounts Failures { get; init; } = FailureCounts.None;

    /// <summary>How the trial ended; null until then.</summary>
    public TrialEnding? Ending { get; init; }

    /// <summary>What came out; null unless the trial succeeded, or was pruned and measured.</summary>
    public TrialResult? Result { get; init; }

    /// <summary>How far the trial is.</summary>
    [JsonIgnore]
    public TrialStatus Status => Ending?.Status ?? (Running is null ? TrialStatus.Waiting : TrialStatus.Running);

    /// <summary>The attempt that runs, as far as is known; null for none.</summary>
    [JsonIgnore]
    public TrialAttempt? Running => Attempts is [.., { Ended: null } last] ? last : null;

    /// <summary>The number of the newest attempt; 0 before the first.</summary>
    [JsonIgnore]
    public int NewestAttempt => Attempts is [.., var last] ? last.Number : 0;

    /// <summary>Epochs that are recorded.</summary>
    [JsonIgnore]
    public int Epochs => History is [.., var last] ? last.Epoch : 0;

    /// <summary>A trial that nobody has begun.</summary>
    public static TrialLog Of(string id) => new() { Id = id };

    /// <summary>The record after an event.</summary>
    public TrialLog Apply(TrialEvent happened) => happened switch
    {
        AttemptBegan began => this with { Attempts = [.. Attempts, began.Attempt] },
        EpochRecorded recorded => WithEpoch(recorded),
        AttemptFailed failed => this with
        {
            Attempts = WithAttempt(failed.Attempt, attempt => attempt with { Ended = failed.At, Failure = failed.Failure, NotBefore = failed.NotBefore }),
            Failures = Failures.With(failed.Failure.Kind),
        },
        ResultRecorded recorded => this with
        {
            Attempts = WithAttempt(recorded.Attempt, attempt => attempt with { Ended = recorded.At }),
            Result = recorded.Result,
        },
        TrialEnded ended => this with { Ending = ended.Ending },
        TrialReopened => this with { Ending = null, Result = null, Failures = FailureCounts.None },
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    /// <summary>The record after several events.</summary>
    public TrialLog Apply(IEnumerable<TrialEvent> happened) => happened.Aggregate(this, (log, one) => log.Apply(one));

    private TrialLog WithEpoch(EpochRecorded recorded) => this with
    {
        Attempts = WithAttempt(recorded.Attempt, attempt => attempt with { LastEpoch = recorded.Epoch.Epoch }),
        History = [.. History.TakeWhile(epoch => epoch.Epoch < recorded.Epoch.Epoch), recorded.Epoch],
        Failures = Failures.WithProgress(),
    };

    private IReadOnlyList<TrialAttempt> WithAttempt(int number, Func<TrialAttempt, TrialAttempt> change) =>
        [.. Attempts.Select(attempt => attempt.Number == number ? change(attempt) : attempt)];
}
