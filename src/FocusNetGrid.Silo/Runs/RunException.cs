namespace FocusNetGrid.Silo.Runs;

/// <summary>A run that cannot begin or go on as it was asked for.</summary>
/// <param name="place">The file, folder or option at fault.</param>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
/// <param name="inner">The cause, where another library reported it.</param>
public sealed class RunException(string place, string problem, Exception? inner = null) : Exception($"{place}: {problem}", inner)
{
    /// <summary>The file, folder or option at fault.</summary>
    public string Place { get; } = place;

    /// <summary>What is wrong and what would be right.</summary>
    public string Problem { get; } = problem;
}
