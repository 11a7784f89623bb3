namespace FocusNetGrid.Silo.Api.Problems;

/// <summary>A request that cannot be answered as it stands.</summary>
internal sealed class RequestException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What the client is told.</summary>
    public Problem Problem { get; } = problem;
}
