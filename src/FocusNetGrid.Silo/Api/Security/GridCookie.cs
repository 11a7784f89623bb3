using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>A cookie that browsers send back over HTTPS alone where they came by it, even if TLS ends at an ingress before this server.</summary>
internal sealed class GridCookie : CookieBuilder
{
    private const string ForwardedScheme = "X-Forwarded-Proto";

    /// <inheritdoc/>
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure |= CameByHttps(context.Request);
        return options;
    }

    /// <summary>Whether a browser came by HTTPS. The header can be forged, which marks the sender's own cookies and nothing else.</summary>
    public static bool CameByHttps(HttpRequest request) =>
        request.IsHttps || (request.Headers[ForwardedScheme] is [{ } schemes, ..] && schemes.Split(',')[0].Trim().Equals("https", StringComparison.OrdinalIgnoreCase));
}
