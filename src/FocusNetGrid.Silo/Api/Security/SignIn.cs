using FocusNetGrid.Silo.Api.Limits;
using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>Lets a browser in with a token, and out again.</summary>
internal static class SignIn
{
    /// <summary>The page with the form, and where the form goes.</summary>
    public const string Path = "/sign-in";

    /// <summary>Where the browser wanted to go.</summary>
    public const string ReturnField = "return";

    private const string TokenField = "token";

    /// <summary>Adds <c>POST /sign-in</c> and <c>POST /sign-out</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, EnterAsync).AllowAnonymous().ExcludeFromDescription().RequireRateLimiting(GridLimits.SignIn);
        routes.MapPost("/sign-out", LeaveAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task EnterAsync(HttpContext context, GridTokens tokens)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var back = Local(form[ReturnField]);
        if (tokens.Any)
        {
            if (tokens.Find(form[TokenField].ToString().Trim()) is not { } grant)
            {
                await RefuseAsync(context, back);
                return;
            }

            await context.SignInAsync(
                CookieAuthenticationDefaults.AuthenticationScheme,
                GridIdentity.Of(CookieAuthenticationDefaults.AuthenticationScheme, grant.MayWrite, grant.Mark),
                new() { IsPersistent = true, RedirectUri = null });
        }

        SeeOther(context, back);
    }

    private static async Task LeaveAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        SeeOther(context, "/");
    }

    /// <summary>A browser is shown the form again, a program is told.</summary>
    private static Task RefuseAsync(HttpContext context, string back)
    {
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            SeeOther(context, $"{Path}?wrong=token&{ReturnField}={Uri.EscapeDataString(back)}");
            return Task.CompletedTask;
        }

        return Problem.Unauthorised(isWrong: true).WriteAsync(context);
    }

    private static void SeeOther(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }

    /// <summary>Nobody is sent to another site after signing in.</summary>
    private static string Local(string? path) =>
        path is ['/', .. var rest] && !rest.StartsWith('/') && !rest.Contains('\\') && !rest.Any(char.IsControl) ? path : "/";
}
