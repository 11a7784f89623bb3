using System.Diagnostics.Metrics;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Telemetry;

/// <summary>Counts what happens to trials, each event once: when its record is durable.</summary>
internal sealed class TrialInstruments
{
    private const string None = "none";
    private const string Interrupted = "interrupted";

    private readonly Counter<long> attempts;
    private readonly Counter<long> retries;
    private readonly Counter<long> ended;

    public TrialInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(GridTelemetry.Name);
        attempts = meter.CreateCounter<long>("focusnetgrid.attempts", "{attempt}", "Attempts that have ended, by what came of them and, without a result, why.");
        retries = meter.CreateCounter<long>("focusnetgrid.retries", "{attempt}", "Attempts that were begun because an earlier one had ended without a result, by why it had.");
        ended = meter.CreateCounter<long>("focusnetgrid.trials.ended", "{trial}", "Trials that have ended, by how.");
    }

    /// <summary>Counts events that are durable.</summary>
    /// <param name="before">The record without them.</param>
    /// <param name="events">They.</param>
    public void Count(TrialLog before, IReadOnlyList<TrialEvent> events)
    {
        TrialFailure? last = before.Attempts is [.., { Failure: var failure }] ? failure : null;
        for (var index = 0; index < events.Count; index++)
        {
            switch (events[index])
            {
                case AttemptBegan when last is not null:
                    retries.Add(1, new KeyValuePair<string, object?>("cause", CauseOf(last.Kind)));
                    break;
                case AttemptFailed failed:
                    last = failed.Failure;
                    CountAttempt(OutcomeOf(failed.Failure.Kind, EndingAfter(events, index)), CauseOf(failed.Failure.Kind));
                    break;
                case ResultRecorded:
                    CountAttempt(EndingAfter(events, index) is { } status ? NameOf(status) : None, None);
                    break;
                case TrialEnded { Ending.Status: var final }:
                    ended.Add(1, new KeyValuePair<string, object?>("status", NameOf(final)));
                    break;
            }
        }
    }

    private static TrialStatus? EndingAfter(IReadOnlyList<TrialEvent> events, int index) =>
        index + 1 < events.Count && events[index + 1] is TrialEnded { Ending.Status: var status } ? status : null;

    private static string OutcomeOf(FailureKind kind, TrialStatus? ending) =>
        ending is { } status ? NameOf(status) : kind == FailureKind.Interrupted ? Interrupted : "retried";

    private static string CauseOf(FailureKind kind) => kind switch
    {
        FailureKind.Error => "error",
        FailureKind.Certain => "certain",
        FailureKind.WorkerDeath => "worker-death",
        FailureKind.LeaseExpired => "lease-expired",
        _ => Interrupted,
    };

    private static string NameOf(TrialStatus status) => status switch
    {
        TrialStatus.Succeeded => "succeeded",
        TrialStatus.Failed => "failed",
        TrialStatus.Pruned => "pruned",
        TrialStatus.Cancelled => "cancelled",
        _ => None,
    };

    private void CountAttempt(string outcome, string cause) =>
        attempts.Add(1, new KeyValuePair<string, object?>("outcome", outcome), new KeyValuePair<string, object?>("cause", cause));
}
