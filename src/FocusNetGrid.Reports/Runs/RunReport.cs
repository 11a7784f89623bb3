using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Runs;

/// <summary>All that a run's report shows. Nothing in it is taken from the clock, so the same run gives the same bytes whenever it is written.</summary>
public sealed record RunReport
{
    /// <summary>The experiment's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the experiment asks, in a sentence or two; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The finished trials, in the order of the spec; at least one.</summary>
    public required IReadOnlyList<ReportedTrial> Trials { get; init; }

    /// <summary>Trials that did not finish: they are named, never dropped in silence.</summary>
    public IReadOnlyList<FailedTrial> Failed { get; init; } = [];

    /// <summary>Versions, commit, device, threads, data fingerprint and the like, in the order to be shown.</summary>
    public IReadOnlyList<ProvenanceEntry> Provenance { get; init; } = [];

    /// <summary>What a reader must know of the data or the run, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What was searched and what came of it; null where the trials do not differ in any field.</summary>
    public SearchStudy? Search { get; init; }

    /// <summary>Every trial that the folds of a cross-validation need; empty where the split has no folds.</summary>
    public IReadOnlyList<FoldTrial> Folds { get; init; } = [];

    /// <summary>Figures that need more than the trials' numbers, such as panels of cases; shown after those that the report draws itself.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];

    /// <summary>Bitmaps made by the trainer, such as the overlay of truth and prediction.</summary>
    public IReadOnlyList<ReportImage> Images { get; init; } = [];

    /// <summary>The command that repeats the run.</summary>
    public required string Command { get; init; }

    /// <summary>How large the run was.</summary>
    public RunScale Scale => RunScale.Of([.. Trials.Select(trial => trial.Trial)]);
}

/// <summary>A trial that has no result.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Reason">Its last words, in one sentence.</param>
public sealed record FailedTrial(string Title, string Reason);

/// <summary>One fact of where the figures come from.</summary>
/// <param name="Name">For example <c>libtorch</c>.</param>
/// <param name="Value">For example <c>1.13.1</c>.</param>
public sealed record ProvenanceEntry(string Name, string Value);

/// <summary>A PNG image of a report.</summary>
/// <param name="Path">Where it lies; its name, which differs between the images of a report, is kept.</param>
/// <param name="Caption">Set below it.</param>
/// <param name="Description">What can be seen, for those who cannot see it.</param>
public sealed record ReportImage(string Path, string Caption, string Description);
