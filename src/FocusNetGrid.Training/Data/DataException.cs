namespace FocusNetGrid.Training.Data;

/// <summary>Data that cannot be used. It carries every problem found, so that all can be mended at once; its message shows the first ten.</summary>
/// <param name="problems">At least one.</param>
/// <param name="inner">The cause, where another library reported it.</param>
public sealed class DataException(IReadOnlyList<DataProblem> problems, Exception? inner = null) : Exception(Text(problems), inner)
{
    private const int Shown = 10;

    /// <summary>A single problem.</summary>
    /// <param name="path">The file or folder, within its archive where it lies in one.</param>
    /// <param name="problem">What is wrong and what would be right, in one sentence.</param>
    /// <param name="inner">The cause, where another library reported it.</param>
    public DataException(string path, string problem, Exception? inner = null)
        : this([new DataProblem(path, problem)], inner)
    {
    }

    /// <summary>All problems, in the order of the cases.</summary>
    public IReadOnlyList<DataProblem> Problems { get; } = problems;

    /// <summary>The first problem's file or folder.</summary>
    public string Path => Problems[0].Path;

    /// <summary>What is wrong with the first, and what would be right.</summary>
    public string Problem => Problems[0].Message;

    private static string Text(IReadOnlyList<DataProblem> problems)
    {
        var lines = problems.Take(Shown).Select(problem => problem.ToString());
        return string.Join(Environment.NewLine, problems.Count > Shown ? [.. lines, $"... and {problems.Count - Shown:N0} more problems."] : lines);
    }
}
