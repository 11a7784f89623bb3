namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>How far a preparation or an inspection is.</summary>
/// <param name="Done">Cases done.</param>
/// <param name="Total">Cases in all.</param>
/// <param name="FromCache">Whether the cases were prepared before and only read now.</param>
public sealed record PrepareProgress(int Done, int Total, bool FromCache);
