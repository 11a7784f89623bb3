using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Problems;

/// <summary>Answers that have a status and no body, as the framework gives them, get one.</summary>
internal static class BareStatus
{
    public static Task WriteAsync(StatusCodeContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        return response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Problem.NotFound(request.Path).WriteAsync(context.HttpContext),
            StatusCodes.Status405MethodNotAllowed => Problem.WrongMethod(request.Method).WriteAsync(context.HttpContext),
            StatusCodes.Status415UnsupportedMediaType => Problem.WrongMedia(request.ContentType, "what the OpenAPI document tells").WriteAsync(context.HttpContext),
            StatusCodes.Status416RangeNotSatisfiable => Task.CompletedTask,
            var status => (Problem.WrongRequest("the request could not be answered") with { Status = status }).WriteAsync(context.HttpContext),
        };
    }
}
