using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Problems;

/// <summary>A problem as an endpoint's answer.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
}
