using FocusNetGrid.Silo.Api.Security;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>What every page is told beside its content.</summary>
/// <param name="Path">The page's own path.</param>
/// <param name="Parts">The parts that are asked for anew; empty for the whole page.</param>
/// <param name="Notice">What came of the last thing asked for; null for nothing.</param>
/// <param name="Now">The time.</param>
public sealed record PageFrame(string Path, IReadOnlyList<string> Parts, Notice? Notice, DateTimeOffset Now)
{
    /// <summary>Whether only parts are asked for.</summary>
    public bool IsPartial => Parts.Count > 0;

    /// <summary>Whether whoever looks may change anything.</summary>
    public bool MayChange { get; init; }

    /// <summary>Whether whoever looks has signed in, and so can sign out.</summary>
    public bool HasSession { get; init; }

    /// <summary>Whether a part is to be shown.</summary>
    public bool Shows(string part) => !IsPartial || Parts.Contains(part);

    /// <summary>The frame of a request's page.</summary>
    internal static PageFrame Of(HttpContext context, Notices notices, TimeProvider clock)
    {
        string[] parts = [.. context.Request.Query["part"].OfType<string>()];
        return new(context.Request.Path.Value ?? "/", parts, parts.Length == 0 ? notices.Take(context) : null, clock.GetUtcNow())
        {
            MayChange = context.User.HasClaim(GridIdentity.Scope, GridIdentity.WriteScope),
            HasSession = context.User.HasClaim(claim => claim.Type == GridIdentity.Token),
        };
    }
}
