using System.Text.Json;
using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Reads a run back from its folder, with neither the data nor libtorch nor a silo.</summary>
public static class RunArchive
{
    /// <summary>The run as it stands.</summary>
    /// <exception cref="RunException">There is no run in the folder, or it is damaged.</exception>
    public static async Task<RunOutcome> OpenAsync(RunDirectory directory, ISpecCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (!directory.HasRun)
        {
            throw new RunException(directory.Root, "holds no run; give the folder that 'focusnetgrid run' wrote");
        }

        var (id, plan) = Plan(directory, catalog);
        if (!File.Exists(directory.Database))
        {
            return Outcome(directory, plan, id, null, new Dictionary<string, TrialLog>());
        }

        await using var database = GridDatabase.Open(directory.Database);
        return Read(directory, plan, id, database);
    }

    /// <summary>The run by a database that is open.</summary>
    internal static RunOutcome Read(RunDirectory directory, SweepPlan plan, string sweepId, GridDatabase database)
    {
        var snapshot = Parse<SweepGrainState>(database.Read(GridStorage.Sweep, sweepId))?.Snapshot;
        var logs = database.ReadAll(GridStorage.Trial).ToDictionary(row => row.Key, row => Parse<TrialGrainState>(row)!.Log!);
        return Outcome(directory, plan, sweepId, snapshot, logs);
    }

    /// <summary>The spec that a run began with.</summary>
    internal static SweepSpec Sweep(RunDirectory directory, ISpecCatalog catalog) =>
        SpecReader.Read(File.ReadAllText(directory.Spec), directory.Spec, catalog).Sweep;

    /// <summary>The sweep's id, and its trials as they were planned.</summary>
    internal static (string Id, SweepPlan Plan) Plan(RunDirectory directory, ISpecCatalog catalog)
    {
        var submission = Submission(directory, catalog);
        var plan = submission.Open(catalog);
        return (submission.SweepId(plan.Sweep), plan);
    }

    /// <summary>What the run was submitted as, for a grid to take it up.</summary>
    internal static SweepSubmission Submission(RunDirectory directory, ISpecCatalog catalog)
    {
        var (_, split) = SplitFile.Read(File.ReadAllText(directory.Split), directory.Split);
        return RunSweep.Submission(Sweep(directory, catalog), split, RunJson.Load<RunProvenance>(directory.Provenance).Data);
    }

    private static RunOutcome Outcome(
        RunDirectory directory, SweepPlan plan, string sweepId, SweepSnapshot? snapshot, IReadOnlyDictionary<string, TrialLog> logs)
    {
        var coordinator = snapshot is null
            ? SweepCoordinator.Create(sweepId, plan, TimeSpan.Zero)
            : SweepCoordinator.Restore(sweepId, plan, snapshot, TimeSpan.Zero, DateTimeOffset.UnixEpoch);
        var trials = plan.Trials.Select(planned =>
        {
            var log = logs.GetValueOrDefault(planned.Id) ?? TrialLog.Of(planned.Id);
            return new TrialOutcome(planned, StatusOf(coordinator.Ledger, sweepId, planned.Index, log), log);
        });
        return new RunOutcome(directory, plan.Sweep, [.. trials], snapshot is null ? null : coordinator.Read());
    }

    /// <summary>What the ledger says; where it lags behind after a crash, the record, as far as it holds for this sweep.</summary>
    private static TrialStatus StatusOf(SweepLedger ledger, string sweepId, int index, TrialLog log)
    {
        var state = ledger.StateOf(index);
        var owner = new TrialOwner(sweepId, index, ledger.RoundOf(index));
        return state.HasEnded() ? state.ToStatus()
            : log.Ending is { } ending && !ending.YieldsTo(owner) ? ending.Status
            : state.ToStatus();
    }

    private static T? Parse<T>(StateRow? row)
        where T : class => row is null ? null : JsonSerializer.Deserialize<T>(row.Json, SweepJson.Options);
}
