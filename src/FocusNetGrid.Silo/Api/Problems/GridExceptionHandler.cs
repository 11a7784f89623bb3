using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Api.Problems;

/// <summary>Turns exceptions into problems; this is the API's door.</summary>
internal sealed partial class GridExceptionHandler(ApiOptions options, ILogger<GridExceptionHandler> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var problem = Of(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError)
        {
            LogUnexpected(logger, exception, httpContext.Request.Method, httpContext.Request.Path);
        }

        await problem.WriteAsync(httpContext);
        return true;
    }

    private Problem Of(Exception exception) => exception switch
    {
        GridAwayException away => Problem.Away(away),
        SpecException spec => Problem.WrongSpec(spec),
        DataException data => Problem.WrongData(data),
        RunException refused => Problem.Refused(refused),
        RequestException wrong => wrong.Problem,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem.TooLong(options.LongestBody),
        BadHttpRequestException bad => Problem.WrongRequest(bad.Message) with { Status = bad.StatusCode },
        InvalidDataException form => Problem.WrongRequest(form.Message),
        _ => Problem.Unexpected(),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} met an unexpected error")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string method, string path);
}
