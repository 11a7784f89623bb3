namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>What a composite figure shows: a table's main numbers beside those that were reported, and how they come about. Every part but the rows may be empty.</summary>
public sealed record CompositeData
{
    /// <summary>Set above the figure: <c>Table 3, nuclei</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The scale of the run in one sentence, below the title; a long one takes two lines.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The scores of the dot plot, a column each, at most four.</summary>
    public required IReadOnlyList<string> Scores { get; init; }

    /// <summary>The networks in the order of the table, at least one and at most twelve; each keeps its colour throughout the figure.</summary>
    public required IReadOnlyList<CompositeRow> Rows { get; init; }

    /// <summary>What the whiskers are: <c>95 % bootstrap interval over images</c>.</summary>
    public required string Interval { get; init; }

    /// <summary>What <see cref="CompositeRow.Images"/> are: <c>Jaccard of each image</c>.</summary>
    public string ImageScore { get; init; } = "Jaccard of each image";

    /// <summary>What the cost front's score is, one of <see cref="Scores"/>.</summary>
    public required string CostScore { get; init; }
}

/// <summary>A network of a composite figure.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Estimates">One a score, in the order of the figure's scores.</param>
public sealed record CompositeRow(string Name, IReadOnlyList<CompositeEstimate> Estimates)
{
    /// <summary>The series that it is in the other figures of a report, which its colour follows from; its place among the rows where none is said.</summary>
    public int? Series { get; init; }

    /// <summary>A score an image; empty where there is no result.</summary>
    public IReadOnlyList<double> Images { get; init; } = [];

    /// <summary>Multiply-adds of one image; none where they are not known.</summary>
    public double? MultiplyAdds { get; init; }

    /// <summary>Validation Dice by epoch, one list a seed, from epoch 1; empty where there is no result.</summary>
    public IReadOnlyList<IReadOnlyList<double>> ValidationDice { get; init; } = [];

    /// <summary>Its series if it stands at a place.</summary>
    internal int SeriesAt(int place) => Series ?? place;
}

/// <summary>A score as it was reported and as it was reproduced; either may be missing.</summary>
/// <param name="Reported">The paper's number; null where it prints none.</param>
/// <param name="Reproduced">The run's; null where the network has no result.</param>
/// <param name="Low">The lower end of the reproduced score's 95 % interval; null where there is none.</param>
/// <param name="High">The upper end.</param>
public sealed record CompositeEstimate(double? Reported, double? Reproduced, double? Low, double? High);
