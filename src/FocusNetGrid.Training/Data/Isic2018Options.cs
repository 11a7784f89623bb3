namespace FocusNetGrid.Training.Data;

/// <summary>Options of <see cref="Isic2018DataSet"/>.</summary>
public sealed record Isic2018Options : FileDataOptions;
