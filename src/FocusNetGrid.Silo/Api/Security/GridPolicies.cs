using Microsoft.AspNetCore.Authorization;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>The names of the two policies that endpoints ask for.</summary>
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
    }
}
