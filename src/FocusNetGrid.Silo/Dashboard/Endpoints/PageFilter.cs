using FocusNetGrid.Silo.Dashboard.Pages;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Round every page: headers, and pages for people where something is missing, wrong or away.</summary>
/// <param name="notices">What came of the last thing asked for.</param>
/// <param name="clock">The time.</param>
internal sealed class PageFilter(Notices notices, TimeProvider clock) : IEndpointFilter
{
    /// <summary>Seconds after which a page that could not be shown loads itself again.</summary>
    private const int RefreshSeconds = 5;

    /// <summary>Nothing is loaded from elsewhere, and nothing runs that is not in a file of ours.</summary>
    private const string Policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.Pragma = "no-cache";
        try
        {
            return await next(context);
        }
        catch (PageException wrong)
        {
            return Page(http, wrong.Status, new { wrong.Title, wrong.Message });
        }
        catch (GridAwayException)
        {
            http.Response.Headers.RetryAfter = $"{RefreshSeconds}";
            const string Message = "Its coordinators are away, or are just being replaced. Trials go on meanwhile and nothing is lost. This page tries again by itself every five seconds.";
            return Page(http, StatusCodes.Status503ServiceUnavailable, new
            {
                Title = "The grid does not answer",
                Message,
                Back = http.Request.Path.Value ?? "/",
                BackLabel = "Try now",
                RefreshSeconds = (int?)RefreshSeconds,
            });
        }
        catch (BadHttpRequestException bad)
        {
            return Page(http, bad.StatusCode, new { Title = "That could not be read", bad.Message });
        }
    }

    private RazorComponentResult<ProblemPage> Page(HttpContext context, int status, object parameters)
    {
        var values = new RouteValueDictionary(parameters) { ["Frame"] = PageFrame.Of(context, notices, clock) with { Parts = [] } };
        return new RazorComponentResult<ProblemPage>(values) { StatusCode = status };
    }
}
