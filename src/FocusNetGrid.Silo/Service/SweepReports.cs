using System.Collections.Concurrent;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>Reports of sweeps, written into a temporary folder of this process when they are asked for and trials have finished since the last time.</summary>
/// <param name="trials">Reads the trials.</param>
/// <param name="artifacts">What the trials left.</param>
/// <param name="gridName">Names the grid.</param>
/// <param name="clock">Spaces what takes long.</param>
internal sealed class SweepReports(TrialShelf trials, IArtifactStore artifacts, string gridName, TimeProvider clock) : IDisposable
{
    /// <summary>Records that are read at a time.</summary>
    private const int AtATime = 64;

    /// <summary>Reading every trial of a large sweep takes a while; no more than one part in so many of the time goes into it.</summary>
    private const int Share = 10;

    /// <summary>What a report tells of every trial's files.</summary>
    private const string Cost = "cost.json";

    /// <summary>What a report shows of its best trial's files.</summary>
    private const string Overlay = "overlay.png";

    /// <summary>Longer than anybody waits for an answer: whoever has given up finds the results when they ask again.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-reports-");
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, Written> reports = new(StringComparer.Ordinal);

    /// <summary>Where a sweep's report lies; it is written first where it is not of today's results.</summary>
    public async Task<string> FolderAsync(OpenSweep sweep, CancellationToken cancellationToken)
    {
        var written = await WrittenAsync(sweep, cancellationToken);
        if (written is { Report: { } report, IsOnDisk: false })
        {
            await written.Turn.WaitAsync(cancellationToken);
            try
            {
                if (!written.IsOnDisk)
                {
                    await RunReportWriter.WriteAsync(report, DirectoryOf(sweep).Report, cancellationToken);
                    written.IsOnDisk = true;
                }
            }
            finally
            {
                written.Turn.Release();
            }
        }

        return DirectoryOf(sweep).Report;
    }

    /// <summary>The figures over a sweep's finished trials; none before one has finished.</summary>
    public async Task<IReadOnlyList<ReportFigure>> FiguresAsync(OpenSweep sweep, CancellationToken cancellationToken) =>
        (await WrittenAsync(sweep, cancellationToken)).Figures.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<Written> WrittenAsync(OpenSweep sweep, CancellationToken cancellationToken)
    {
        var written = reports.GetOrAdd(sweep.Id, _ => new());
        await written.Turn.WaitAsync(cancellationToken);

        // Who asked may leave; the reading goes on, keeps the turn, and is there for the next.
        await ReadAsync(sweep, written).WaitAsync(cancellationToken);
        return written;
    }

    /// <summary>Reads the results where there are others than the last time, and gives the turn back.</summary>
    private async Task ReadAsync(OpenSweep sweep, Written written)
    {
        try
        {
            var key = (sweep.Reading.Succeeded, sweep.Reading.Failed, sweep.Submission.Spec);
            if (written.Key != key && (written.Key is null || clock.GetElapsedTime(written.Read) > Share * written.Took))
            {
                var began = clock.GetTimestamp();
                var (outcome, finished) = await ResultsAsync(sweep);
                written.Report = finished.Count == 0 ? null : RunReporter.Describe(outcome, finished, sweep.Submission.Split.Notes, Provenance(sweep, outcome), $"focusnetgrid submit {sweep.Reading.Name}.yaml");
                written.Figures = new(() => written.Report is { } report ? RunFigures.Of(report) : []);
                (written.Key, written.IsOnDisk) = (key, false);
                (written.Read, written.Took) = (clock.GetTimestamp(), clock.GetElapsedTime(began));
            }
        }
        finally
        {
            written.Turn.Release();
        }
    }

    /// <summary>The results, with all that a report shows of them near.</summary>
    /// <exception cref="GridAwayException">They took too long.</exception>
    private async Task<(RunOutcome Outcome, IReadOnlyList<ReportedTrial> Finished)> ResultsAsync(OpenSweep sweep)
    {
        using var limit = new CancellationTokenSource(MostTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, closing.Token);
        try
        {
            var outcome = await OutcomeAsync(sweep, either.Token);
            var finished = RunReporter.Reported(outcome);
            if (artifacts.Folder is null && RunReporter.Pictured(outcome, finished) is { } pictured)
            {
                await BringAsync(pictured.Result.TrialId, Overlay, either.Token);
            }

            return (outcome, finished);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new GridAwayException(late);
        }
    }

    private async Task<RunOutcome> OutcomeAsync(OpenSweep sweep, CancellationToken cancellationToken)
    {
        var outcomes = new List<TrialOutcome>(sweep.Ledger.Trials);
        foreach (var some in Enumerable.Range(0, sweep.Ledger.Trials).Chunk(AtATime))
        {
            outcomes.AddRange(await Task.WhenAll(some.Select(index => OutcomeAsync(sweep, index, cancellationToken))));
        }

        return new(DirectoryOf(sweep), sweep.Plan.Sweep, outcomes, sweep.Reading);
    }

    private async Task<TrialOutcome> OutcomeAsync(OpenSweep sweep, int index, CancellationToken cancellationToken)
    {
        var (planned, state) = (sweep.Plan[index], sweep.Ledger.StateOf(index));
        if (artifacts.Folder is null && state == LedgerState.Succeeded)
        {
            await BringAsync(planned.Id, Cost, cancellationToken);
        }

        return new(planned, state.ToStatus(), state.HasEnded() ? await trials.LogAsync(planned.Id, cancellationToken) : TrialLog.Of(planned.Id));
    }

    private string Near => Path.Combine(folder.FullName, "artifacts");

    private RunDirectory DirectoryOf(OpenSweep sweep) => new(Path.Combine(folder.FullName, sweep.Id)) { Artifacts = artifacts.Folder ?? Near };

    /// <summary>Brings a file of a trial near, unless it is there or the trial has none; whole or not at all.</summary>
    private async Task BringAsync(string trial, string name, CancellationToken cancellationToken)
    {
        var near = Path.Combine(Near, trial, name);
        if (File.Exists(near))
        {
            return;
        }

        await using var content = await artifacts.OpenAsync(trial, name, cancellationToken);
        if (content is null)
        {
            return;
        }

        // Sweeps may have trials in common, and be read at the same time.
        var unfinished = $"{near}.{Guid.NewGuid():N}.unfinished";
        Directory.CreateDirectory(Path.Combine(Near, trial));
        try
        {
            await using (var copy = File.Create(unfinished))
            {
                await content.CopyToAsync(copy, cancellationToken);
            }

            File.Move(unfinished, near, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private IReadOnlyList<ProvenanceEntry> Provenance(OpenSweep sweep, RunOutcome outcome) =>
    [
        .. sweep.Submission.Data.SelectMany(data => (ProvenanceEntry[])
        [
            new("Data", $"{data.Data.Name}, {sweep.Plan.Sweep.Configurations()[0].Data.Options["size"]} pixels a side"),
            new("Data fingerprint", data.Fingerprint),
        ]),
        new("FocusNetGrid", SoftwareFacts.OwnVersion()),
        new("Grid", gridName),
        new("Sweep", sweep.Id),
        new("Workers", string.Join(", ", outcome.Trials.SelectMany(trial => trial.Log.Attempts.TakeLast(1)).Select(attempt => attempt.Worker).Distinct().Order(StringComparer.Ordinal))),
    ];

    private sealed class Written
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public (int Succeeded, int Failed, string Spec)? Key { get; set; }

        public RunReport? Report { get; set; }

        public Lazy<IReadOnlyList<ReportFigure>> Figures { get; set; } = new(() => []);

        public bool IsOnDisk { get; set; }

        public long Read { get; set; }

        public TimeSpan Took { get; set; }
    }
}
