using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>
/// Refuses changes that another site has a browser make. A bearer token shows that no browser was tricked, as it never sends one by itself;
/// otherwise the browser's own word about where the request comes from counts. Programs say nothing of it, and carry no session.
/// </summary>
internal static class CrossSiteGuard
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        return IsSafe(request.Method) || BearerHandler.IsShown(request) || IsOwn(request) ? next(context) : Problem.CrossSite().WriteAsync(context);
    }

    /// <summary>Whether a method only reads.</summary>
    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site, ..])
        {
            return site is "same-origin" or "none";
        }

        // The scheme is left out: before a gateway that ends TLS it is another one.
        return request.Headers.Origin is not [{ } origin, ..]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(Authority(request, from), StringComparison.OrdinalIgnoreCase));
    }

    private static string Authority(HttpRequest request, Uri from) =>
        request.Host.Port is { } port && !(from.IsDefaultPort && from.Port == port) ? $"{request.Host.Host}:{port}" : request.Host.Host;
}
