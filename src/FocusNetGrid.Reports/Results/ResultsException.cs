namespace FocusNetGrid.Reports.Results;

/// <summary>A file of results that cannot be used.</summary>
/// <param name="file">As the user named it.</param>
/// <param name="line">From 1; 0 where no line can be named.</param>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
/// <param name="inner">The cause, where another library reported it.</param>
public sealed class ResultsException(string file, int line, string problem, Exception? inner = null)
    : Exception(line > 0 ? $"{file}:{line}: {problem}" : $"{file}: {problem}", inner)
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>From 1; 0 where no line can be named.</summary>
    public int Line { get; } = line;
}
