namespace FocusNetGrid.Training.Data;

/// <summary>Options of <see cref="Dsb2018DataSet"/>.</summary>
public sealed record Dsb2018Options : FileDataOptions;
