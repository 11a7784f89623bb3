using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>What a reproduction of a printed table is reported from. Nothing in it is taken from the clock, so it gives the same bytes whenever it is written.</summary>
public sealed record ReproductionReport
{
    /// <summary>The table as printed.</summary>
    public required ResultTable Printed { get; init; }

    /// <summary>The preset's name and what was changed beside it, for example <c>small with training.epochs=2</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>What the experiment asks, in a sentence or two; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The finished trials in the order of the spec, at least one; all measured on the same images, and one configuration a network.</summary>
    public required IReadOnlyList<ReportedTrial> Trials { get; init; }

    /// <summary>Trials that have no result: their rows say why.</summary>
    public IReadOnlyList<MissingTrial> Missing { get; init; } = [];

    /// <summary>The command that repeats it.</summary>
    public required string Command { get; init; }

    /// <summary>Versions, commit, device, data fingerprint and the like, in the order to be shown.</summary>
    public IReadOnlyList<ProvenanceEntry> Provenance { get; init; } = [];

    /// <summary>What a reader must know of the data or the run, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Drawings made from more than the numbers, such as panels of cases; those of the numbers are drawn by the report itself.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];

    /// <summary>Bitmaps made by the trainer.</summary>
    public IReadOnlyList<ReportImage> Images { get; init; } = [];
}

/// <summary>A trial of a reproduction that has no result.</summary>
/// <param name="Network">The network's name in specs.</param>
/// <param name="Seed">The trial's seed.</param>
/// <param name="Reason">Why, in a few words: <c>not trained yet</c>, or its last words.</param>
public sealed record MissingTrial(string Network, int Seed, string Reason);
