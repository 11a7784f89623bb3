namespace FocusNetGrid.Training.Data;

/// <summary>One thing wrong with data.</summary>
/// <param name="Path">The file or folder, within its archive where it lies in one.</param>
/// <param name="Message">What is wrong and what would be right, in one sentence.</param>
public sealed record DataProblem(string Path, string Message)
{
    /// <summary><c>path: message</c>.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
