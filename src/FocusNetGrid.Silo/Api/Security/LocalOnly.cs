using System.Net;
using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>Where no token is asked for, serves this machine alone, and only under its own names: a page from elsewhere may have had its name point here.</summary>
internal static class LocalOnly
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        context.Connection.RemoteIpAddress is not { } client || !IPAddress.IsLoopback(client) ? Problem.NotLocal().WriteAsync(context)
        : context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" ? next(context)
        : Problem.ForeignHost(context.Request.Host.Host).WriteAsync(context);
}
