namespace FocusNetGrid.Training.Losses;

/// <summary>The plain cross entropy has nothing to choose.</summary>
public sealed record CrossEntropyOptions;
