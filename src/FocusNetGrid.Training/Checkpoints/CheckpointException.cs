namespace FocusNetGrid.Training.Checkpoints;

/// <summary>A checkpoint, result or weights file that cannot be used.</summary>
/// <param name="path">The file.</param>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
/// <param name="inner">The cause, where reading failed.</param>
public sealed class CheckpointException(string path, string problem, Exception? inner = null) : Exception($"{path}: {problem}", inner)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong and what would be right.</summary>
    public string Problem { get; } = problem;
}
