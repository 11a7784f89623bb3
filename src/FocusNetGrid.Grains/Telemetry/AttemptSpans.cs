using System.Diagnostics;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;

namespace FocusNetGrid.Grains.Telemetry;

/// <summary>The trace of one attempt: the lease, every epoch, and what the trial's grain was told of it. Nothing where nobody traces.</summary>
internal sealed class AttemptSpans : IDisposable
{
    private readonly Activity? attempt;
    private DateTime epochBegan = DateTime.UtcNow;

    private AttemptSpans(Activity? attempt) => this.attempt = attempt;

    /// <summary>The trace of an attempt that has just begun.</summary>
    /// <param name="worker">Who has it.</param>
    /// <param name="leased">The trial.</param>
    /// <param name="number">The attempt's number.</param>
    /// <param name="asked">When the worker asked for a trial.</param>
    public static AttemptSpans Begin(WorkerKey worker, LeasedTrial leased, int number, DateTime asked)
    {
        if (!GridTelemetry.Spans.HasListeners())
        {
            return new(null);
        }

        var attempt = GridTelemetry.Spans.StartActivity(
            "attempt",
            ActivityKind.Internal,
            default(ActivityContext),
            [new("focusnetgrid.sweep", leased.Sweep), new("focusnetgrid.trial", leased.Planned.Id), new("focusnetgrid.attempt", number), new("focusnetgrid.worker", worker.ToString())],
            startTime: asked);
        if (attempt is not null)
        {
            GridTelemetry.Spans.StartActivity("lease", ActivityKind.Internal, attempt.Context, startTime: asked)?.Stop();
        }

        return new(attempt);
    }

    /// <summary>The span of an epoch that is done, while it is told; the caller ends it.</summary>
    public Activity? Epoch(int number)
    {
        if (attempt is null)
        {
            return null;
        }

        var began = epochBegan;
        epochBegan = DateTime.UtcNow;
        return GridTelemetry.Spans.StartActivity("epoch", ActivityKind.Internal, attempt.Context, [new("focusnetgrid.epoch", number)], startTime: began);
    }

    /// <summary>The span of telling the trial's grain; the caller ends it.</summary>
    public static Activity? Report(Activity? epoch) =>
        epoch is null ? null : GridTelemetry.Spans.StartActivity("report", ActivityKind.Client, epoch.Context);

    /// <summary>The attempt has come to this.</summary>
    public void End(AttemptOutcome outcome)
    {
        attempt?.SetTag("focusnetgrid.status", outcome.Status.ToString().ToLowerInvariant());
        if (outcome.Failure is { } failure)
        {
            attempt?.SetStatus(ActivityStatusCode.Error, failure.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => attempt?.Dispose();
}
