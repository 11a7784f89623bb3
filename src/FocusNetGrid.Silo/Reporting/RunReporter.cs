using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>Writes the report of a run from what lies in its folder.</summary>
public static class RunReporter
{
    /// <summary>Writes <c>report/</c>; an earlier one is replaced.</summary>
    /// <returns>The report's text for people, or null where no trial has a result yet.</returns>
    public static async Task<string?> WriteAsync(RunOutcome outcome, CancellationToken cancellationToken)
    {
        var trials = Reported(outcome);
        if (trials.Count == 0)
        {
            return null;
        }

        if (ReproductionReporter.Find(outcome) is { } reproduction)
        {
            await ReproductionWriter.WriteAsync(ReproducedTable.Of(reproduction), outcome.Directory.Report, cancellationToken);
            return Path.Combine(outcome.Directory.Report, "report.md");
        }

        var provenance = RunJson.Load<RunProvenance>(outcome.Directory.Provenance);
        var (_, split) = SplitFile.Read(await File.ReadAllTextAsync(outcome.Directory.Split, cancellationToken), outcome.Directory.Split);
        var report = new RunReport
        {
            Name = outcome.Sweep.Name,
            Summary = outcome.Sweep.Description,
            Trials = trials,
            Failed = [.. outcome.Failed.Select(trial => new FailedTrial(trial.Planned.Title, trial.Cause))],
            Provenance = ProvenanceEntries.Of(provenance),
            Notes = split.Notes,
            Images = Images(outcome, trials),
            Command = provenance.Sessions[^1].CommandLine,
        };
        await RunReportWriter.WriteAsync(report, outcome.Directory.Report, cancellationToken);
        return Path.Combine(outcome.Directory.Report, "report.md");
    }

    /// <summary>The finished trials as reports show them.</summary>
    public static IReadOnlyList<ReportedTrial> Reported(RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return [.. outcome.Succeeded.Select(trial => new ReportedTrial(trial.Planned.Title, trial.Planned.Trial, trial.Result!)
        {
            MultiplyAdds = ConcludedTrial.Find(outcome.Directory.Trial(trial.Planned.Id))?.MultiplyAdds,
        })];
    }

    /// <summary>The overlay of the best trial; one shows enough, and the others lie in their folders.</summary>
    internal static IReadOnlyList<ReportImage> Images(RunOutcome outcome, IReadOnlyList<ReportedTrial> trials)
    {
        var best = trials.MaxBy(trial => trial.BestEpoch.ValidationDice)!;
        var overlay = TrialOverlay.FileIn(new TrialFiles(outcome.Directory.Trial(best.Result.TrialId)));
        return File.Exists(overlay)
            ? [new ReportImage(
                overlay,
                $"{best.Title}: the best, the median and the worst case by Jaccard. Image, truth, prediction, and errors: green found, red false, blue missed.",
                "Three rows of four pictures: image, true mask, predicted mask, and the errors in colour.")]
            : [];
    }
}
