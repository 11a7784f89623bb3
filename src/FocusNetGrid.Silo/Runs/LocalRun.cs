using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>
/// A run in this process: prepares the data, plans the trials and trains those that are not finished, one after the other. Killed at any moment,
/// it goes on when it is run again.
/// </summary>
/// <param name="request">What to run.</param>
/// <param name="data">Gives the data.</param>
/// <param name="runner">Trains.</param>
/// <param name="observer">Hears how it goes.</param>
/// <param name="clock">The time, for the provenance.</param>
public sealed class LocalRun(RunRequest request, IPreparedDataProvider data, ITrialRunner runner, IRunObserver observer, TimeProvider clock)
{
    private RunDirectory Folder => request.Directory;

    /// <summary>Runs. Nothing is written into the run's folder before all of the input has been checked.</summary>
    /// <exception cref="SpecException">The spec asks for more than the data give.</exception>
    /// <exception cref="RunException">The folder is in use, holds another run, or holds something else.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what is done is kept.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken cancellationToken)
    {
        Folder.RefuseForeignContent();
        _ = ComputeDevice.Resolve(request.Device);
        var continuation = new RunContinuation(request, new Training.Catalog());
        continuation.RefuseOtherSpec();
        using var early = Folder.HasRun ? RunLock.Acquire(Folder, clock) : null;

        var plan = await new RunPlanner(request.Document, request.Sweep, data).PlanAsync(cancellationToken);
        using var late = early is null ? RunLock.Acquire(Folder, clock) : null;
        Begin(continuation, plan);

        var outcomes = await TrainAsync(plan, cancellationToken);
        return new RunOutcome(Folder, request.Sweep, outcomes);
    }

    /// <summary>The plan alone, for a dry run; writes nothing.</summary>
    public Task<RunPlan> PlanAsync(CancellationToken cancellationToken) =>
        new RunPlanner(request.Document, request.Sweep, data).PlanAsync(cancellationToken);

    private void Begin(RunContinuation continuation, RunPlan plan)
    {
        if (request.Fresh)
        {
            Folder.Clear();
        }

        var session = RunSession.Now(request.CommandLine, request.Device, clock);
        var sessions = continuation.EarlierSessions(plan);
        if (sessions is [.., var last] && (last.Threads, last.Device) != (session.Threads, session.Device))
        {
            observer.Warn($"the run began with {last.Threads} threads on {last.Device} and goes on with {session.Threads} on {session.Device}: figures may differ in their last digits");
        }

        // The spec goes last: a folder that has it has the rest.
        RunJson.Save(Folder.Provenance, new RunProvenance(plan.Data, [.. sessions, session]));
        DurableFile.WriteText(Folder.Split, SplitFile.Write(request.Sweep.Split, plan.Split));
        DurableFile.WriteText(Folder.Spec, SpecWriter.Write(request.Sweep));
    }

    private async Task<IReadOnlyList<TrialOutcome>> TrainAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        observer.Planned(plan.Trials, plan.Trials.Count(trial => IsFinished(trial)));
        var outcomes = new List<TrialOutcome>();
        var begun = 0;
        foreach (var trial in plan.Trials)
        {
            var wanted = IsFinished(trial) || begun++ < request.MaxTrials;
            outcomes.Add(wanted ? await TrainAsync(trial, cancellationToken) : new TrialOutcome(trial, TrialRecord.Read(Folder, trial.Id), null));
        }

        return outcomes;
    }

    private async Task<TrialOutcome> TrainAsync(PlannedTrial trial, CancellationToken cancellationToken)
    {
        var finishedBefore = IsFinished(trial);
        var record = TrialRecord.Read(Folder, trial.Id);
        if (!finishedBefore)
        {
            record = record.Begin().SavedIn(Folder);
        }

        var assignment = new TrialAssignment(trial.Trial, record.Attempts, request.Device, Folder.Trial(trial.Id));
        try
        {
            // A finished trial gives its result back without work.
            var progress = finishedBefore ? new SilentTrialObserver() : observer.Begin(trial);
            var result = await runner.RunAsync(assignment, progress, cancellationToken);
            if (record.Status != TrialStatus.Succeeded)
            {
                record = record.Succeed(await ConcludeAsync(trial, result, cancellationToken)).SavedIn(Folder);
            }

            var outcome = new TrialOutcome(trial, record, result);
            if (!finishedBefore)
            {
                // Between two trials nothing waits for it; so each begins with the same memory, and a process's size tells a leak at once.
                GC.Collect();
                observer.Ended(outcome);
            }

            return outcome;
        }
        catch (Exception failure) when (IsTheTrialsOwn(failure))
        {
            var outcome = new TrialOutcome(trial, record.Fail(failure.Message).SavedIn(Folder), null);
            observer.Ended(outcome);
            return outcome;
        }
    }

    /// <summary>Draws the trial's figure and counts its network's multiply-adds.</summary>
    private async Task<long> ConcludeAsync(PlannedTrial trial, TrialResult result, CancellationToken cancellationToken)
    {
        var prepared = await data.GetAsync(trial.Trial.Data, cancellationToken);
        var files = new TrialFiles(Folder.Trial(trial.Id));

        // On a thread of its own: every thread that computes keeps a team of libtorch's threads, and this one takes them along when it ends.
        return await Task.Factory.StartNew(
            () =>
            {
                TrialOverlay.Draw(files, result, prepared, request.Device);
                return TrialComplexity.Of(trial.Trial).MultiplyAdds;
            },
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    private bool IsFinished(PlannedTrial trial) => File.Exists(new TrialFiles(Folder.Trial(trial.Id)).Result);

    /// <summary>Whether other trials may do better: what concerns the input, the disk or the machine ends the run, as it would end every trial.</summary>
    private static bool IsTheTrialsOwn(Exception failure) => failure is not
        (OperationCanceledException or TrialStoppedException or SpecException or DataException or DeviceException or StorageException or CheckpointException
        or RunException or DllNotFoundException or TypeInitializationException);
}
