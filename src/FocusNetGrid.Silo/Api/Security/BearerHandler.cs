using System.Net;
using System.Text.Encodings.Web;
using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>Authenticates by <c>Authorization: Bearer</c>. Where no token is asked for, whoever is on this machine may do everything.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, GridTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";

    /// <summary>Whether a request shows a bearer token, right or wrong.</summary>
    public static bool IsShown(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var isWrong = IsShown(Request);
        Response.Headers.WWWAuthenticate = isWrong ? "Bearer realm=\"focusnetgrid\", error=\"invalid_token\"" : "Bearer realm=\"focusnetgrid\"";
        return Problem.Unauthorised(isWrong).WriteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"focusnetgrid\", error=\"insufficient_scope\", scope=\"write\"";
        return Problem.ReadOnly().WriteAsync(Context);
    }

    private AuthenticateResult Authenticate()
    {
        if (!tokens.Any)
        {
            return Context.Connection.RemoteIpAddress is { } client && IPAddress.IsLoopback(client)
                ? Success(new(true, ""))
                : AuthenticateResult.NoResult();
        }

        return !IsShown(Request) ? AuthenticateResult.NoResult()
            : tokens.Find(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim()) is { } grant ? Success(grant)
            : AuthenticateResult.Fail("the token is wrong");
    }

    private AuthenticateResult Success(TokenGrant grant) =>
        AuthenticateResult.Success(new(GridIdentity.Of(Scheme.Name, grant.MayWrite, grant.Mark), Scheme.Name));
}
