namespace FocusNetGrid.Cli.Remote;

/// <summary>The grid refuses what it is asked for, or cannot be reached.</summary>
/// <param name="lines">A line a fault, each with its remedy.</param>
/// <param name="exitCode">What the process answers.</param>
/// <param name="inner">The cause.</param>
internal sealed class RemoteException(IReadOnlyList<string> lines, int exitCode, Exception? inner = null) : Exception(string.Join(Environment.NewLine, lines), inner)
{
    /// <summary>A line a fault, each with its remedy.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;

    /// <summary>What the process answers.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>Whether the same request may be answered a little later.</summary>
    public bool IsPassing { get; init; }

    /// <summary>When to ask again, where the grid says so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
