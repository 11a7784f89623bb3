using FocusNetGrid.Silo.Dashboard.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Serves style, script and icon. Their addresses change with their content, so whoever has one need never ask again.</summary>
internal static class AssetEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in DashboardAssets.All)
        {
            routes.MapGet(asset.Url, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = ForGood;
                return Results.Bytes(asset.Content, asset.ContentType);
            }).ExcludeFromDescription().AllowAnonymous();
        }
    }
}
