namespace FocusNetGrid.Sweeps.Trials;

/// <summary>A part of the data measured under three conventions, because the paper mixes them (see the audit).</summary>
/// <param name="Part"><c>validation</c> or <c>test</c>.</param>
/// <param name="Loss">Mean loss over the images.</param>
/// <param name="PerImage">Mean over images of each image's score at threshold 0.5; an image whose truth and prediction are both empty scores 1.</param>
/// <param name="PerImageDeviation">Sample standard deviation over images of the same scores.</param>
/// <param name="Pooled">Scores of all pixels counted together.</param>
/// <param name="Keras">Dice and Jaccard soft, smoothed by 1 and averaged over batches, as the authors' release computes them; the threshold scores averaged over batches.</param>
/// <param name="Cases">Each image's counts, in the order of the part's ids.</param>
public sealed record Evaluation(
    string Part, double Loss, Scores PerImage, Scores PerImageDeviation, Scores Pooled, Scores Keras, IReadOnlyList<CaseCounts> Cases);

/// <summary>The six scores of the field, each in [0, 1].</summary>
public sealed record Scores(double Precision, double Recall, double Specificity, double Accuracy, double Dice, double Jaccard);

/// <summary>An image's pixels by outcome at threshold 0.5.</summary>
public sealed record CaseCounts(string Id, long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives);
