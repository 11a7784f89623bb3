namespace FocusNetGrid.Training.Data.Inspection;

/// <summary>How many images have a size.</summary>
public sealed record SizeCount(int Width, int Height, int Count);
