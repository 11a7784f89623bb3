namespace FocusNetGrid.Training.Data.Inspection;

/// <summary>What a data set holds.</summary>
/// <param name="DataSet">Its name.</param>
/// <param name="Cases">Cases listed.</param>
/// <param name="Usable">Cases whose image and mask could be read and fit each other.</param>
/// <param name="Sizes">Of the usable cases' images as they lie, the most frequent first.</param>
/// <param name="Foreground">Of the usable cases.</param>
/// <param name="Problems">Everything wrong, of every case.</param>
public sealed record DataReport(
    string DataSet, int Cases, int Usable, IReadOnlyList<SizeCount> Sizes, ForegroundSummary Foreground, IReadOnlyList<DataProblem> Problems);
