using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>What browsers are told about every answer.</summary>
internal static class SecurityHeaders
{
    /// <summary>Of files that trials and reports leave: they may be styled and show pictures, and do nothing.</summary>
    public const string FilePolicy =
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string PagePolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly (string Name, StringValues Value)[] Headers =
    [
        ("Content-Security-Policy", PagePolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        // At the last moment, as an answer that is made of an exception begins by clearing the headers; a policy of an answer's own stays.
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Headers)
            {
                context.Response.Headers.TryAdd(name, value);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
