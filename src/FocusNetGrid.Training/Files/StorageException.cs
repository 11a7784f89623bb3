namespace FocusNetGrid.Training.Files;

/// <summary>A file that could not be written. What stood under its name before still stands.</summary>
/// <param name="path">The file that was to be written.</param>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
/// <param name="inner">What the operating system said.</param>
public sealed class StorageException(string path, string problem, Exception inner) : Exception($"{path}: {problem}", inner)
{
    /// <summary>The file that was to be written.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong and what would be right.</summary>
    public string Problem { get; } = problem;
}
