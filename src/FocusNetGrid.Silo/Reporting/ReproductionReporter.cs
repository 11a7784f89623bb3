using System.Text.RegularExpressions;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>Reads the reproduction of a printed table from a run's folder.</summary>
public static partial class ReproductionReporter
{
    /// <summary>The reproduction that a run is, as far as it has come; null where the run reproduces nothing, or no trial has a result yet.</summary>
    /// <exception cref="RunException">A file of the run is damaged.</exception>
    public static ReproductionReport? Find(RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!outcome.Succeeded.Any() || ReproductionMark.Find(outcome.Directory) is not { } mark)
        {
            return null;
        }

        var printed = mark.Printed(outcome.Directory);
        IReadOnlyList<ReportedTrial> trials =
        [
            .. RunReporter.Reported(outcome).Select(trial => trial with { Title = TitleOf(printed, outcome, trial.Trial), Configuration = MethodOf(printed, trial.Trial) }),
        ];
        var (_, split) = SplitFile.Read(File.ReadAllText(outcome.Directory.Split), outcome.Directory.Split);
        return new ReproductionReport
        {
            Printed = printed,
            Scale = mark.Scale,
            Summary = outcome.Sweep.Description,
            Trials = trials,
            Missing = [.. outcome.Trials.Where(trial => trial.Result is null).Select(MissingOf)],
            Notes = [.. mark.Notes, .. split.Notes],
            Provenance = [.. ProvenanceEntries.Of(RunJson.Load<RunProvenance>(outcome.Directory.Provenance)), Duration(trials)],
            Figures = RunReporter.Panels(
                outcome,
                $"{outcome.Sweep.Name}, scale {mark.Scale}",
                name => MethodOf(printed, outcome.Trials.First(trial => trial.Planned.Configuration == name).Planned.Trial)),
            Images = RunReporter.Images(outcome, trials),
            Command = mark.Command,
        };
    }

    private static ProvenanceEntry Duration(IReadOnlyList<ReportedTrial> trials) => new(
        "Training time", $"{NumberFormat.Duration.Write(trials.Sum(trial => trial.Result.Cost.TrainingSeconds))} of {trials.Count} trials together");

    /// <summary>The network as the table names it, and the seed where there are several.</summary>
    private static string TitleOf(ResultTable printed, RunOutcome outcome, TrialSpec trial)
    {
        var method = MethodOf(printed, trial);
        return outcome.Sweep.Seeds.Count > 1 ? $"{method}, seed {trial.Seed}" : method;
    }

    private static string MethodOf(ResultTable printed, TrialSpec trial) =>
        printed.Rows.FirstOrDefault(row => row.Network == trial.Network.Name)?.Method ?? trial.Network.Name;

    private static MissingTrial MissingOf(TrialOutcome trial) => new(trial.Planned.Trial.Network.Name, trial.Planned.Trial.Seed, trial.Status switch
    {
        TrialStatus.Failed => $"failed: {Told(trial.Cause)}",
        TrialStatus.Pruned => $"stopped early: {Told(trial.Cause)}",
        TrialStatus.Cancelled => "cancelled",
        _ => "not trained yet",
    });

    /// <summary>A cause as a table for others tells it: its first line, and of files their names alone. The whole stands in the trial's record.</summary>
    private static string Told(string cause) => RootedPath().Replace(cause.Split('\n')[0].Trim(), path => Path.GetFileName(path.Value));

    [GeneratedRegex("""(?<![\w.:/])/[^\s':,;]+""")]
    private static partial Regex RootedPath();
}
