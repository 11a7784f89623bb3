using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Sends the browser to another page of ours with a GET, whatever it came with.</summary>
/// <param name="path">The page.</param>
internal sealed class SeeOtherResult(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
