namespace FocusNetGrid.Training.Data;

/// <summary>The nuclei of the Data Science Bowl 2018, stage1_train of BBBC038; read by <see cref="Dsb2018DataSet"/>.</summary>
public sealed record Dsb2018Options : FileDataOptions;
