using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>A finished trial as a report shows it.</summary>
/// <param name="Title">What people call it; differs between the trials of a report.</param>
/// <param name="Trial">What was trained.</param>
/// <param name="Result">What came out.</param>
public sealed record ReportedTrial(string Title, TrialSpec Trial, TrialResult Result)
{
    private readonly string? configuration;

    /// <summary>What people call its configuration: the title without fold and seed. The title where it is not said.</summary>
    public string Configuration
    {
        get => configuration ?? Title;
        init => configuration = value;
    }

    /// <summary>Multiply-adds of one forward pass of one image at the trial's size; none where they were not counted.</summary>
    public long? MultiplyAdds { get; init; }

    /// <summary>
    /// The part that the figures are of: the test part where there is one, as in the paper's Table 1, else the validation part, as in its Table 3.
    /// </summary>
    public Evaluation Evaluation =>
        Result.Evaluations.FirstOrDefault(evaluation => evaluation.Part == "test")
        ?? Result.Evaluations.FirstOrDefault(evaluation => evaluation.Part == "validation")
        ?? throw new ArgumentException($"The trial '{Title}' has no evaluation of a test or validation part.");

    /// <summary>The epoch whose weights were kept.</summary>
    public EpochRecord BestEpoch =>
        Result.History.FirstOrDefault(epoch => epoch.Epoch == Result.BestEpoch)
        ?? throw new ArgumentException($"The trial '{Title}' names {Result.BestEpoch} as its best epoch, which its history lacks.");
}
