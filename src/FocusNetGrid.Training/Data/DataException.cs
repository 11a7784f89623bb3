namespace FocusNetGrid.Training.Data;

/// <summary>Data that cannot be used.</summary>
/// <param name="path">The file or folder, within its archive where it lies in one.</param>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
/// <param name="inner">The cause, where another library reported it.</param>
public sealed class DataException(string path, string problem, Exception? inner = null) : Exception($"{path}: {problem}", inner)
{
    /// <summary>The file or folder.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong and what would be right.</summary>
    public string Problem { get; } = problem;
}
