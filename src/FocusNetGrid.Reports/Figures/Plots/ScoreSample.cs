namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>A network's score on each image.</summary>
/// <param name="Name">The network, as people call it.</param>
/// <param name="Values">At least one, each in [0, 1]; their order does not matter.</param>
public sealed record ScoreSample(string Name, IReadOnlyList<double> Values);
