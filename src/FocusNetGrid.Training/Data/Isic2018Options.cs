namespace FocusNetGrid.Training.Data;

/// <summary>The skin lesions of ISIC 2018, task 1, as they are distributed; read by <see cref="Isic2018DataSet"/>.</summary>
public sealed record Isic2018Options : FileDataOptions;
