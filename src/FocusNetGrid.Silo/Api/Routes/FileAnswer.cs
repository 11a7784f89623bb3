using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>A file as an answer: whole or in ranges, and not at all to whoever has it already.</summary>
internal sealed class FileAnswer(GridFile file, Stream content) : IResult
{
    private static readonly FileExtensionContentTypeProvider Kinds = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".tex"] = "text/plain; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".log"] = "text/plain; charset=utf-8",
        [".yaml"] = "application/yaml",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".pdf"] = "application/pdf",
    });

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        headers.CacheControl = "private, no-cache";
        var kind = Kinds.TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        return TypedResults.File(content, kind, null, file.Changed, new EntityTagHeaderValue($"\"{file.Changed.UtcTicks:x}-{file.Bytes:x}\""), enableRangeProcessing: true)
            .ExecuteAsync(httpContext);
    }
}
