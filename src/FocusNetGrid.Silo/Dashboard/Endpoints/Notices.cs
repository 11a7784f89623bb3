using System.Security.Cryptography;
using System.Text.Json;
using FocusNetGrid.Silo.Api.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Carries a notice to the page that follows a redirection. It is sealed, so that no link can put words into the dashboard's mouth.</summary>
/// <param name="protection">Seals it.</param>
internal sealed class Notices(IDataProtectionProvider protection)
{
    private const string Cookie = "focusnetgrid-notice";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("FocusNetGrid.Dashboard.Notice").ToTimeLimitedDataProtector();

    /// <summary>Has the next page show it.</summary>
    public void Leave(HttpContext context, Notice notice) => context.Response.Cookies.Append(
        Cookie, _seal.Protect(JsonSerializer.Serialize(notice), Lifetime), Options(context));

    /// <summary>The notice for this page, which is then gone; null for none.</summary>
    public Notice? Take(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie, out var kept))
        {
            return null;
        }

        context.Response.Cookies.Delete(Cookie, Options(context));
        try
        {
            return JsonSerializer.Deserialize<Notice>(_seal.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // Too old, from before a restart with other keys, or forged: there is nothing to show.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = GridCookie.CameByHttps(context.Request), MaxAge = Lifetime, Path = "/" };
}
