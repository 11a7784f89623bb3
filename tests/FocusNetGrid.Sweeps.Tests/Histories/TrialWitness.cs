using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>What was acknowledged of a trial, kept apart from its record in the plainest way, and what follows from it.</summary>
internal sealed class TrialWitness
{
    private readonly Dictionary<string, int> begun = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> attemptOfEpoch = [];
    private TrialOwner? runsFor;
    private int running;
    private int newest;
    private int? resultOf;

    /// <summary>Every ending that the trial has had; all but the last were undone by a new attempt.</summary>
    public List<TrialEnding> Endings { get; } = [];

    public bool HasSucceeded => Endings is [.., { Status: TrialStatus.Succeeded }];

    /// <summary>Whether what this attempt says counts.</summary>
    public bool IsCurrent(int attempt) => running == attempt && attempt > 0;

    /// <summary>Whether a newer round of the same place has the trial.</summary>
    public bool IsOutdated(TrialOwner owner) => runsFor is { } newer && running > 0 && newer.IsSamePlaceAs(owner) && newer.Round > owner.Round;

    public void Began(BeginRequest request, BeginAnswer answer, bool hasChanged)
    {
        if (begun.TryGetValue(request.OperationId, out var before))
        {
            Law.Holds(!hasChanged && (answer.Verdict != BeginVerdict.Started || answer.Attempt == before), "a repeated beginning begins nothing");
        }
        else if (answer.Verdict == BeginVerdict.Started)
        {
            Law.Holds(!HasSucceeded, "what has succeeded is not done again");
            Law.Holds(!IsOutdated(request.Owner), "what a user asked for anew is not superseded by what came before");
            Law.Holds(answer.Attempt > newest && answer.Attempt >= request.LeastAttempt, "the numbers of attempts rise");
            Law.Holds(answer.FromEpoch == LastEpoch, "an attempt goes on from the last epoch that was acknowledged");
            (running, newest, runsFor, resultOf) = (answer.Attempt, answer.Attempt, request.Owner, null);
            begun[request.OperationId] = answer.Attempt;
        }
        else if (hasChanged)
        {
            Law.Holds(answer.Verdict == BeginVerdict.AlreadyEnded, "only a trial that is given up ends where an attempt is asked for");
            running = 0;
        }
    }

    public void Reported(int attempt, int epoch, ReportAnswer answer, bool hasChanged)
    {
        CheckFence(attempt, answer.Verdict, hasChanged);
        if (answer.Verdict != RecordVerdict.Accepted || (attemptOfEpoch.TryGetValue(epoch, out var teller) && teller == attempt))
        {
            return;
        }

        foreach (var later in attemptOfEpoch.Keys.Where(known => known >= epoch).ToArray())
        {
            attemptOfEpoch.Remove(later);
        }

        attemptOfEpoch[epoch] = attempt;
    }

    /// <summary>An attempt was told how it ended: with a result, without one, or with the whole trial.</summary>
    public void Left(int attempt, RecordVerdict verdict, bool hasChanged, bool hasResult)
    {
        CheckFence(attempt, verdict, hasChanged);
        if (verdict == RecordVerdict.Accepted && IsCurrent(attempt))
        {
            running = 0;
            resultOf = hasResult ? attempt : null;
        }
    }

    public void Closed(TrialOwner owner, bool hasChanged)
    {
        Law.Holds(!hasChanged || running == 0 || (runsFor!.IsSamePlaceAs(owner) && !IsOutdated(owner)), "nobody ends an attempt of another place or of a newer round");
        running = hasChanged ? 0 : running;
    }

    /// <summary>The record says what was acknowledged, no more and no less.</summary>
    public void CheckRecord(TrialLog log)
    {
        Law.Holds(
            log.History.Select(epoch => (epoch.Epoch, (int)epoch.TrainLoss)).SequenceEqual(attemptOfEpoch.Select(pair => (pair.Key, pair.Value))),
            "every epoch that was acknowledged is there, and of the attempt that told it");
        Law.Holds(log.Result?.WeightsSha256 == resultOf?.ToString(), "the result is that of the attempt that was told so");
        Law.Holds((log.Running?.Number ?? 0) == running, "only the attempt runs that was told so");
        Law.Holds(log.Attempts.Select(attempt => attempt.Number).SequenceEqual(log.Attempts.Select(attempt => attempt.Number).Distinct().Order()), "attempts are in order");
        Law.Holds(log.Attempts.SkipLast(1).All(attempt => attempt.Ended is not null), "one attempt runs at a time");
    }

    private int LastEpoch => attemptOfEpoch.Count == 0 ? 0 : attemptOfEpoch.Keys.Last();

    private void CheckFence(int attempt, RecordVerdict verdict, bool hasChanged)
    {
        Law.Holds(IsCurrent(attempt) || !hasChanged, "a superseded attempt changes nothing");
        Law.Holds(!IsCurrent(attempt) || verdict == RecordVerdict.Accepted, "the newest attempt is heard");
    }
}
