using System.Buffers;
using System.Text;
using System.Text.Json;
using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Reads a spec from a request's body: YAML, or JSON, which is YAML.</summary>
internal static class SpecBody
{
    /// <summary>The kinds of body that are read.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "application/json"];

    /// <summary>As deep as the reader of specs goes.</summary>
    private const int DeepestJson = 32;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The spec's text. JSON is looked through first, so that its faults are told in JSON's words, and what is nested too deeply is read no further.</summary>
    /// <exception cref="RequestException">The body is of another kind, no UTF-8, or no JSON where it says so.</exception>
    public static async Task<string> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var isKnown = MediaTypeHeaderValue.TryParse(request.ContentType, out var kind) && Kinds.Contains(kind.MediaType.Value, StringComparer.OrdinalIgnoreCase);
        if (!isKnown)
        {
            throw new RequestException(Problem.WrongMedia(request.ContentType, "application/yaml or application/json"));
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (kind!.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            CheckJson(bytes.Span);
        }

        return Text(bytes.Span);
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RequestException(Problem.WrongRequest("the body is not UTF-8; save the spec as UTF-8 text"));
        }
    }

    private static void CheckJson(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestJson });
            while (reader.Read())
            {
                // Reading is the check.
            }
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            var message = bytes.ContainsAny(Brackets) && broken.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
                ? $"nested more than {DeepestJson} levels deep; no spec needs more than 6"
                : "this is not JSON; correct it, or send YAML as application/yaml";
            throw new RequestException(Problem.WrongRequest($"line {line}: {message}", new ProblemEntry("json", message, line)));
        }
    }

    private static readonly SearchValues<byte> Brackets = SearchValues.Create("[{"u8);
}
