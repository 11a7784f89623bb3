using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Trials;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Runs;

/// <summary>
/// A run on this machine: prepares the data, plans the trials, and has the grid's workers train those that are not finished. Killed at any moment, it
/// goes on when it is run again.
/// </summary>
/// <param name="request">What to run.</param>
/// <param name="data">Gives the data.</param>
/// <param name="observer">Hears how it goes.</param>
/// <param name="logging">Hears what the silo has to say; null for nobody.</param>
/// <param name="clock">The time.</param>
public sealed class LocalRun(RunRequest request, IPreparedDataProvider data, IRunObserver observer, ILoggerProvider? logging, TimeProvider clock)
{
    private RunDirectory Folder => request.Directory;

    /// <summary>Runs. Nothing is written into the run's folder before all of the input has been checked.</summary>
    /// <exception cref="SpecException">The spec asks for more than the data give.</exception>
    /// <exception cref="RunException">The folder is in use, holds another run, or holds something else.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what is done is kept.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken cancellationToken)
    {
        Folder.RefuseForeignContent();
        var layout = WorkerLayout.Of(request.Device, request.Workers, request.Threads);
        var continuation = new RunContinuation(request, new Training.Catalog());
        continuation.RefuseOtherSpec();
        using var early = Folder.HasRun ? RunLock.Acquire(Folder, clock) : null;

        var plan = await PlanAsync(cancellationToken);
        using var late = early is null ? RunLock.Acquire(Folder, clock) : null;
        var submission = RunSweep.Submission(request.Sweep, plan.Split, plan.Data);
        Begin(continuation, plan, layout, await WasOverAsync(plan, submission));
        return await TrainAsync(plan, submission, layout, cancellationToken);
    }

    /// <summary>The plan alone, for a dry run; writes nothing.</summary>
    public Task<RunPlan> PlanAsync(CancellationToken cancellationToken) =>
        new RunPlanner(request.Document, request.Sweep, data).PlanAsync(cancellationToken);

    /// <summary>Writes what the run is. A session that finds nothing left to do is none: it leaves the figures' origin as it was.</summary>
    private void Begin(RunContinuation continuation, RunPlan plan, WorkerLayout layout, bool over)
    {
        if (request.Fresh)
        {
            Folder.Clear();
        }

        var session = RunSession.Now(request.CommandLine, request.Device, layout, clock);
        var sessions = continuation.EarlierSessions(plan);
        if (!over && sessions is [.., var last] && (last.Threads, last.Device) != (session.Threads, session.Device))
        {
            observer.Warn($"the run began with {last.Threads} threads a worker on {last.Device} and goes on with {session.Threads} on {session.Device}: figures may differ in their last digits");
        }

        // The spec goes last: a folder that has it has the rest.
        if (request.Reproduces is { } mark)
        {
            RunJson.Save(Folder.Reproduction, ReproductionMark.Find(Folder) is { } earlier ? mark.After(earlier, over) : mark);
        }

        RunJson.Save(Folder.Provenance, new RunProvenance(plan.Data, over ? sessions : [.. sessions, session]));
        DurableFile.WriteText(Folder.Split, SplitFile.Write(request.Sweep.Split, plan.Split));
        DurableFile.WriteText(Folder.Spec, SpecWriter.Write(request.Sweep));
    }

    /// <summary>Whether an earlier session has left nothing to do.</summary>
    private async Task<bool> WasOverAsync(RunPlan plan, SweepSubmission submission)
    {
        if (request.Fresh || !Folder.HasRun || !File.Exists(Folder.Database))
        {
            return false;
        }

        await using var database = GridDatabase.Open(Folder.Database);
        return IsOver(RunArchive.Read(Folder, plan.Sweep, submission.SweepId(plan.Sweep.Sweep), database));
    }

    private async Task<RunOutcome> TrainAsync(RunPlan plan, SweepSubmission submission, WorkerLayout layout, CancellationToken cancellationToken)
    {
        await using var database = GridDatabase.Open(Folder.Database);
        if (IsOver(RunArchive.Read(Folder, plan.Sweep, submission.SweepId(plan.Sweep.Sweep), database)))
        {
            observer.Planned(plan.Sweep, plan.Sweep.Count, []);
        }
        else
        {
            await new GridSession(request, layout, observer, logging, clock).RunAsync(submission, plan.Sweep, database, cancellationToken);
        }

        // Read anew: a search that learns has made the plan longer meanwhile.
        return RunArchive.Read(Folder, submission.Open(new Training.Catalog()), submission.SweepId(plan.Sweep.Sweep), database);
    }

    /// <summary>Whether no trial is left, so that a silo need not be started to find that out.</summary>
    private bool IsOver(RunOutcome outcome) =>
        outcome.Reading is { IsOpen: false } && !outcome.Waiting.Any() && !(request.RetryFailed && outcome.Failed.Any());
}
