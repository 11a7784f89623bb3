using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>How requests are authenticated: by a bearer token, or by the cookie of a browser that has signed in with one.</summary>
internal static class GridAuthentication
{
    /// <summary>The session's cookie; it holds what the session may do, sealed, and no token.</summary>
    public const string Cookie = "focusnetgrid";

    private const string Scheme = "Grid";
    private static readonly TimeSpan SessionTime = TimeSpan.FromHours(12);

    /// <summary>Adds it.</summary>
    public static void Add(IServiceCollection services, ApiOptions options)
    {
        services.AddSingleton(new GridTokens(options));
        var keys = services.AddDataProtection().SetApplicationName("FocusNetGrid");
        if (options.AsksForToken)
        {
            keys.DisableAutomaticKeyGeneration().AddKeyManagementOptions(management => management.XmlRepository = new SessionKeys(options));
        }
        else if (options.KeyFolder is { } folder)
        {
            // Nobody signs in, so that only forms are sealed; that the key lies there as it is, in a folder of its owner's, is no news to anybody.
            keys.PersistKeysToFileSystem(OwnFolder(folder));
            services.Configure<LoggerFilterOptions>(filters => filters.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        }
        else
        {
            keys.UseEphemeralDataProtectionProvider();
        }

        services
            .AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, policy => policy.ForwardDefaultSelector = context => Choose(context, options))
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null)
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, Session);
        services.AddAuthorization(GridPolicies.Add);
    }

    /// <summary>Programs are told by 401, browsers on a page are shown where to sign in.</summary>
    private static string Choose(HttpContext context, ApiOptions options) =>
        !options.AsksForToken || BearerHandler.IsShown(context.Request) ? BearerHandler.SchemeName
        : context.Request.Cookies.ContainsKey(Cookie) || !GridPaths.IsForPrograms(context.Request) ? CookieAuthenticationDefaults.AuthenticationScheme
        : BearerHandler.SchemeName;

    private static void Session(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie = new GridCookie { Name = Cookie, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
        cookie.ExpireTimeSpan = SessionTime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignIn.Path;
        cookie.ReturnUrlParameter = SignIn.ReturnField;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = redirect =>
        {
            if (GridPaths.IsForPrograms(redirect.Request))
            {
                return redirect.HttpContext.ChallengeAsync(BearerHandler.SchemeName);
            }

            // The path alone: behind an ingress that ends TLS the browser's scheme is another one than this request's.
            var back = redirect.Request.PathBase + redirect.Request.Path + redirect.Request.QueryString;
            redirect.Response.Redirect($"{SignIn.Path}{QueryString.Create(SignIn.ReturnField, back)}");
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = redirect => Problem.ReadOnly().WriteAsync(redirect.HttpContext);
    }

    private static DirectoryInfo OwnFolder(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>A session ends with its token.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var tokens = context.HttpContext.RequestServices.GetRequiredService<GridTokens>();
        var mark = context.Principal?.FindFirst(GridIdentity.Token)?.Value ?? "";
        if (!tokens.StillHolds(mark, context.Principal?.HasClaim(GridIdentity.Scope, GridIdentity.WriteScope) ?? false))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }
}
