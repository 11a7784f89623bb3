using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Cases;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
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
        var report = Describe(outcome, trials, split.Notes, ProvenanceEntries.Of(provenance), provenance.Sessions[^1].CommandLine);
        await RunReportWriter.WriteAsync(report, outcome.Directory.Report, cancellationToken);
        return Path.Combine(outcome.Directory.Report, "report.md");
    }

    /// <summary>What a report says of a run, wherever its trials were trained.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="trials">Its finished trials, at least one.</param>
    /// <param name="notes">What the split has to say.</param>
    /// <param name="provenance">Where the figures come from.</param>
    /// <param name="command">How the run was begun.</param>
    internal static RunReport Describe(
        RunOutcome outcome, IReadOnlyList<ReportedTrial> trials, IReadOnlyList<string> notes, IReadOnlyList<ProvenanceEntry> provenance, string command) => new()
    {
        Name = outcome.Sweep.Name,
        Summary = outcome.Sweep.Description,
        Trials = trials,
        Failed = [.. outcome.Failed.Select(trial => new FailedTrial(trial.Planned.Title, trial.Cause))],
        Provenance = provenance,
        Notes = notes,
        Search = SearchStudies.Of(outcome),
        Folds = Folds(outcome),
        Figures = Panels(outcome, outcome.Sweep.Name, name => name),
        Images = Images(outcome, trials),
        Command = command,
    };

    /// <summary>The finished trials as reports show them.</summary>
    public static IReadOnlyList<ReportedTrial> Reported(RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return [.. outcome.Succeeded.Select(trial => new ReportedTrial(trial.Planned.Title, trial.Planned.Trial, trial.Result!)
        {
            Configuration = trial.Planned.Configuration,
            MultiplyAdds = ConcludedTrial.Find(outcome.Directory.Trial(trial.Planned.Id))?.MultiplyAdds,
        })];
    }

    /// <summary>Every trial of a split with folds; empty for any other split.</summary>
    public static IReadOnlyList<FoldTrial> Folds(RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Sweep.Split.Kind != SplitKind.Folds
            ? []
            : [.. outcome.Trials.Select(trial => new FoldTrial(
                trial.Planned.Configuration,
                trial.Planned.Trial.Split.Fold,
                trial.Planned.Trial.Seed,
                trial.Planned.Trial.Split.Test.Count > 0 ? trial.Planned.Trial.Split.Test : trial.Planned.Trial.Split.Validation,
                Gap(trial)))];
    }

    /// <summary>The panels of cases, where they have been drawn of the run's newest results.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="title">Set above them.</param>
    /// <param name="name">What a configuration is called in them.</param>
    internal static IReadOnlyList<ReportFigure> Panels(RunOutcome outcome, string title, Func<string, string> name) =>
        PanelTrials.Of(outcome) is { } shown && DrawnPanel.Find(outcome.Directory, shown) is { } panel
            ? CasePanels.Draw(title, panel with { Networks = [.. panel.Networks.Select(name)] })
            : [];

    private static string Gap(TrialOutcome trial) => trial.Status switch
    {
        TrialStatus.Succeeded => "",
        TrialStatus.Failed => "failed",
        TrialStatus.Pruned => "pruned",
        TrialStatus.Cancelled => "cancelled",
        _ => "waiting",
    };

    /// <summary>The trial whose overlay a report shows: the best; one shows enough, and the others lie in their folders. Null where panels show several trials, or none has finished.</summary>
    internal static ReportedTrial? Pictured(RunOutcome outcome, IReadOnlyList<ReportedTrial> trials) =>
        PanelTrials.Of(outcome) is null ? trials.MaxBy(trial => trial.BestEpoch.ValidationDice) : null;

    /// <summary>That overlay, where it was drawn.</summary>
    internal static IReadOnlyList<ReportImage> Images(RunOutcome outcome, IReadOnlyList<ReportedTrial> trials)
    {
        if (Pictured(outcome, trials) is not { } pictured)
        {
            return [];
        }

        var overlay = TrialOverlay.FileIn(new TrialFiles(outcome.Directory.Trial(pictured.Result.TrialId)));
        return File.Exists(overlay)
            ? [new ReportImage(
                overlay,
                $"{pictured.Title}: the best, the median and the worst case by Jaccard. Image, truth, prediction, and errors: green found, red false, blue missed.",
                "Three rows of four pictures: image, true mask, predicted mask, and the errors in colour.")]
            : [];
    }
}
