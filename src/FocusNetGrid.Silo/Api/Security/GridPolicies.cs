using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>The names of the two policies that endpoints ask for. One that asks for neither is read with the first and changed with the second.</summary>
public static class GridPolicies
{
    /// <summary>May look.</summary>
    public const string Read = "FocusNetGrid.Read";

    /// <summary>May change.</summary>
    public const string Write = "FocusNetGrid.Write";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Read, policy => policy.RequireClaim(GridIdentity.Scope, GridIdentity.ReadScope));
        options.AddPolicy(Write, policy => policy.RequireClaim(GridIdentity.Scope, GridIdentity.WriteScope));
        // An endpoint that asks for nothing is closed all the same: a page that somebody forgot gives nothing away.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(MayByMethod).Build();
    }

    private static bool MayByMethod(AuthorizationHandlerContext context) =>
        context.User.HasClaim(GridIdentity.Scope, context.Resource is HttpContext http && CrossSiteGuard.IsSafe(http.Request.Method) ? GridIdentity.ReadScope : GridIdentity.WriteScope);
}
