namespace FocusNetGrid.Training.Losses;

/// <summary>The plain cross entropy.</summary>
public sealed record CrossEntropyOptions;
