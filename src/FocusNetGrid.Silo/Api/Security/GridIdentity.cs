using System.Security.Claims;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>Who asks, which here is only what they may do.</summary>
internal static class GridIdentity
{
    public const string Scope = "scope";
    public const string ReadScope = "read";
    public const string WriteScope = "write";

    /// <summary>Binds a session to the token that began it.</summary>
    public const string Token = "token";

    /// <summary>Somebody who may read, and perhaps write.</summary>
    /// <param name="scheme">How that was found out.</param>
    /// <param name="mayWrite">Whether they may write.</param>
    /// <param name="mark">Of the token; empty where none was asked for.</param>
    public static ClaimsPrincipal Of(string scheme, bool mayWrite, string mark)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, mayWrite ? "writer" : "reader"), new(Scope, ReadScope)];
        if (mayWrite)
        {
            claims.Add(new(Scope, WriteScope));
        }

        if (mark.Length > 0)
        {
            claims.Add(new(Token, mark));
        }

        return new(new ClaimsIdentity(claims, scheme));
    }
}
