using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api;

/// <summary>Where the API is.</summary>
internal static class GridPaths
{
    /// <summary>Before every route of the API.</summary>
    public const string Api = "/api/v1";

    /// <summary>Whether a request is for the API, and so is not to be answered with a page.</summary>
    public static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi");

    /// <summary>A sweep.</summary>
    public static string Sweep(string id) => $"{Api}/sweeps/{Uri.EscapeDataString(id)}";
}
