using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>A reproduced score: the mean over seeds, with what is known of its spread.</summary>
/// <param name="Value">The mean over seeds.</param>
/// <param name="ImageDeviation">Standard deviation over images, averaged over seeds; NaN where the convention has no score an image.</param>
/// <param name="Interval">95 % bootstrap interval over images; null where the convention has no count an image.</param>
/// <param name="SeedDeviation">Sample standard deviation between seeds; NaN where there is one seed.</param>
public sealed record Estimate(double Value, double ImageDeviation, Interval? Interval, double SeedDeviation);
